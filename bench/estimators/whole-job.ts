// The error of each way to measure a whole job, over many random loads: percent of the true energy.
import { energyUntil, type Load } from './load.ts';
import { LOADS } from './loads.ts';
import { between, type Random, randomOf } from './random.ts';
import { accountOf, evenly, type Sampled } from './sampled.ts';
import { average1s, exactCounter, fedCounter, instant25, instant100 } from './sensors.ts';

const PERCENT = 100;
const MJ_PER_J = 1_000;
const REFRESH_MS = 100;

export interface Estimator {
  readonly name: string;
  /** True of what the product does itself; the others are shown for what they would cost. */
  readonly ours: boolean;
  readonly sample: (load: Load, random: Random) => Omit<Sampled, 'phase'>;
}

const even =
  (sensor: Sampled['sensor'], intervalMs: number): Estimator['sample'] =>
  ({ durationMs }) => ({
    sensor,
    intervalMs,
    times: evenly(durationMs, intervalMs),
  });
const twoReads =
  (sensor: Sampled['sensor']): Estimator['sample'] =>
  ({ durationMs }) => ({
    sensor,
    intervalMs: 1_000,
    times: [0, durationMs],
  });

export const ESTIMATORS: readonly Estimator[] = [
  { name: 'counter, two reads', ours: true, sample: twoReads(exactCounter) },
  { name: 'counter fed by 25/100 ms', ours: true, sample: twoReads(fedCounter) },
  { name: '1-s average, 1 Hz', ours: true, sample: even(average1s, 1_000) },
  { name: 'instant 25/100, 1 Hz', ours: false, sample: even(instant25, 1_000) },
  { name: 'instant 25/100, 10 Hz', ours: false, sample: even(instant25, 100) },
  { name: 'instant 100/100, 1 Hz', ours: false, sample: even(instant100, 1_000) },
  { name: 'instant 25/100, every 15 s', ours: false, sample: even(instant25, 15_000) },
  { name: 'instant 25/100, 1 Hz, jitter', ours: false, sample: jittered(1_000) },
  // What the sampler does where only an instant sensor is there: no reference for it was published.
  { name: 'instant 25/100, 5 Hz, jitter', ours: true, sample: jittered(200) },
];

/** Between half of an interval and one and a half, so that no load keeps in step with it. */
function jittered(intervalMs: number): Estimator['sample'] {
  return ({ durationMs }, random) => {
    const next = () => between(random, intervalMs / 2, (3 * intervalMs) / 2);
    const times = [0];
    for (let ms = next(); ms < durationMs; ms += next()) times.push(ms);
    return { sensor: instant25, intervalMs, times: [...times, durationMs] };
  };
}

export interface Cell {
  readonly estimator: string;
  readonly ours: boolean;
  readonly load: string;
  /** |error| in percent, one per seed. */
  readonly errors: readonly number[];
}

export function wholeJobErrors(seeds: number): readonly Cell[] {
  return LOADS.flatMap((kind) => {
    const jobs = Array.from({ length: seeds }, (_, seed) => ({ seed, load: kind.make(randomOf(seed)) }));
    return ESTIMATORS.map((estimator) => ({
      estimator: estimator.name,
      ours: estimator.ours,
      load: kind.name,
      errors: jobs.map(({ seed, load }) => errorOf(estimator, load, randomOf(seed + seeds))),
    }));
  });
}

function errorOf({ sample }: Estimator, load: Load, random: Random): number {
  const phase = random() * REFRESH_MS;
  const estimated = accountOf(load, { ...sample(load, random), phase }).summed[0]?.use.energy;
  if (estimated === undefined) throw new Error('The account knows nothing of a load that was sampled.');
  const truth = energyUntil(load, load.durationMs) / MJ_PER_J;
  return (PERCENT * Math.abs(estimated - truth)) / truth;
}
