// The shrunken device effect: an empirical-Bayes random intercept per device on log energy, learnt over all series at once.
// ln E = series + device + noise, a flat prior on series, N(0, spread²) on devices (Henderson's mixed-model equations, with the
// devices eliminated: their block is diagonal, so one small Cholesky over the series is left however many devices there are).
import { choleskySolver } from './cholesky.ts';
import { deviceCovariance } from './device-covariance.ts';
import type { Moments } from './device-series.ts';
import { deviceSpread } from './device-spread.ts';
import { type PriorNoise, type PriorRules, priorNoise } from './prior-noise.ts';

export interface FitRules extends PriorRules {
  /** Degrees of freedom that the prior noise counts for. */
  readonly priorWeight: number;
}

export interface DeviceFit {
  readonly series: ReadonlyMap<string, Moments>;
  readonly prior: PriorNoise & { readonly weight: number };
  /** Standard deviation between devices, log scale. */
  readonly spread: number;
  readonly devices: ReadonlyMap<string, DeviceGain>;
  /** Series that ran on several devices: those that tell devices apart. */
  readonly teachers: ReadonlySet<string>;
  /** Of the errors of two devices' gains; of a device with itself their variance. */
  readonly covariance: (one: string, other: string) => number;
}

export interface DeviceGain {
  /** How far its runs lie above those of a device like all others, log scale, shrunken. */
  readonly gain: number;
  /** Of the gain, were the means of all series known. */
  readonly precision: number;
  /** How the gain follows the mean of a series, by the position of the series. */
  readonly pull: ReadonlyMap<number, number>;
}

/** The order of `series` and of their devices changes no more than the last digit. */
export function fitDevices(series: readonly Moments[], rules: FitRules): DeviceFit {
  const prior = { ...priorNoise(series, rules), weight: rules.priorWeight };
  const spread = deviceSpread(series, prior.noise);
  const precisions = series.map((one) => 1 / noiseOf(one, prior).variance);
  const open = new Map<string, Sums>();
  for (const [position, { devices }] of series.entries()) {
    const perRun = precisions[position] ?? Number.NaN;
    for (const [device, { n, offset }] of devices) {
      const sums = open.get(device) ?? { precision: spread ** -2, pulled: 0, weights: new Map() };
      const weight = n * perRun;
      sums.weights.set(position, weight);
      open.set(device, {
        ...sums,
        precision: sums.precision + weight,
        pulled: sums.pulled + weight * offset,
      });
    }
  }
  const solve = choleskySolver(equations(series, precisions, open));
  const right = series.map(() => 0);
  for (const { precision, pulled, weights } of open.values())
    for (const [position, weight] of weights)
      right[position] = (right[position] ?? 0) - (weight * pulled) / precision;
  const shifts = solve(right);
  const teachers = series.filter(({ devices }) => devices.size > 1).map(({ key }) => key);
  const devices = new Map([...open].map(([device, sums]) => [device, gainOf(sums, shifts)]));
  return {
    series: new Map(series.map((one) => [one.key, one])),
    prior,
    spread,
    devices,
    teachers: new Set(teachers),
    covariance: deviceCovariance({ devices, spread, size: series.length, solve }),
  };
}

/** The moderated variance of one run around its device, and its degrees of freedom. */
export function noiseOf(
  { squares, free }: Pick<Moments, 'squares' | 'free'>,
  { noise, weight }: DeviceFit['prior'],
): { readonly variance: number; readonly df: number } {
  const df = free + weight;
  return { variance: (squares + weight * noise ** 2) / df, df };
}

interface Sums {
  readonly precision: number;
  readonly pulled: number;
  readonly weights: Map<number, number>;
}

function equations(
  series: readonly Moments[],
  precisions: readonly number[],
  devices: ReadonlyMap<string, Sums>,
): readonly (readonly number[])[] {
  const matrix = series.map(({ n }, i) =>
    series.map((_, j) => (i === j ? n * (precisions[i] ?? Number.NaN) : 0)),
  );
  for (const { precision, weights } of devices.values())
    for (const [i, weight] of weights) {
      const row = matrix[i] ?? [];
      for (const [j, other] of weights) row[j] = (row[j] ?? 0) - (weight * other) / precision;
    }
  return matrix;
}

function gainOf({ precision, pulled, weights }: Sums, shifts: readonly number[]): DeviceGain {
  let gain = pulled;
  for (const [position, weight] of weights) gain -= weight * (shifts[position] ?? Number.NaN);
  const pull = new Map([...weights].map(([position, weight]) => [position, weight / precision]));
  return { gain: gain / precision, precision, pull };
}
