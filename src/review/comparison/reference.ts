// What a run of a series would take on a given device, and how sure that is: mean of the series, moved by the difference between this
// device and those of the baseline.
import { type DeviceFit, noiseOf } from './device-fit.ts';
import { deviceIn, type Moments } from './device-series.ts';
import { PRIOR_SPREAD } from './device-spread.ts';

/**
 * The part of a device's gain that differs between workloads, log scale. An assumption: without it, gains learnt from
 * other series are trusted too much; where they truly differ by 3 %, 95 % intervals on a device new to a series would hold 82 %.
 */
const WORKLOAD_SPREAD = 0.03;

export interface Reference {
  /** Expected log energy. */
  readonly log: number;
  /** Of the expectation, without the run's own noise. */
  readonly variance: number;
}

/** `series` may be one that took no part in the fit, as a step of a job. A device never seen has the mean of all: wide, honest. */
export function referenceOn(fit: DeviceFit, series: Moments, device: string | null): Reference {
  const { variance: noise } = noiseOf(series, fit.prior);
  const log = expectedOn(fit, series, device);
  if (series.pooled) return { log, variance: noise / series.n + PRIOR_SPREAD ** 2 };
  const name = deviceIn(series, device);
  const weights = contrast(series, name);
  if (weights.size === 0) return { log, variance: noise / series.n };
  const onDevice = series.devices.get(name)?.n ?? 0;
  const borrowed = [...fit.teachers].some((key) => key !== series.key);
  const workload = borrowed ? WORKLOAD_SPREAD ** 2 : 0;
  return {
    log,
    variance:
      noise / series.n + varianceOf(fit, weights) + (workload * noise) / (noise + onDevice * workload),
  };
}

/** The expected log energy alone, which is cheap. */
export function expectedOn({ devices }: DeviceFit, series: Moments, device: string | null): number {
  if (series.pooled) return series.mean;
  let log = series.mean;
  for (const [name, weight] of contrast(series, deviceIn(series, device)))
    log += weight * (devices.get(name)?.gain ?? 0);
  return log;
}

/** The device less the mean of the baseline's devices; empty where they are one and the same. */
function contrast({ devices, n }: Moments, name: string): ReadonlyMap<string, number> {
  if (devices.size === 1 && devices.has(name)) return new Map();
  const weights = new Map([[name, 1]]);
  for (const [device, { n: runs }] of devices) weights.set(device, (weights.get(device) ?? 0) - runs / n);
  return weights;
}

/** Of a sum of gains with these weights. */
function varianceOf(fit: DeviceFit, weights: ReadonlyMap<string, number>): number {
  let variance = 0;
  for (const [one, weight] of weights)
    for (const [other, its] of weights) variance += weight * its * fit.covariance(one, other);
  return variance;
}
