// The error of a step's energy, cut out of a job's counter samples at exact edges or at edges known to the second.
import { energyBetween, timelineOf } from '../../src/account/energy/timeline.ts';
import { micros } from '../../src/units.ts';
import { energyUntil } from './load.ts';
import { bursts } from './loads.ts';
import { between, randomOf } from './random.ts';
import { accountOf, evenly } from './sampled.ts';
import { exactCounter } from './sensors.ts';

const SECOND = 1_000;
const US_PER_MS = 1_000;
const MJ_PER_J = 1_000;
const PERCENT = 100;
const REFRESH_MS = 100;
const JOB_S = 600;

export const STEP_SECONDS = [5, 30, 120] as const;
export const INTERVALS_MS = [500, 1_000, 2_000, 5_000, 15_000] as const;

export interface StepCell {
  readonly seconds: (typeof STEP_SECONDS)[number];
  readonly intervalMs: (typeof INTERVALS_MS)[number];
  /** |error| in percent, one per seed: edges as they are, and cut to the second as the jobs API has them. */
  readonly exact: readonly number[];
  readonly truncated: readonly number[];
}

/** One step at a random place in a job of CI bursts of ten minutes, for each seed. */
export function stepErrors(seeds: number): readonly StepCell[] {
  return INTERVALS_MS.flatMap((intervalMs) => {
    const jobs = Array.from({ length: seeds }, (_, seed) => jobOf(seed, intervalMs));
    return STEP_SECONDS.map((seconds) => {
      const errors = jobs.map(({ load, timeline, place }) => {
        const start = place * (JOB_S - seconds - 1) * SECOND;
        const end = start + seconds * SECOND;
        const truth = (energyUntil(load, end) - energyUntil(load, start)) / MJ_PER_J;
        const error = (from: number, to: number): number => {
          const found = energyBetween(timeline, micros(from * US_PER_MS), micros(to * US_PER_MS));
          return (PERCENT * Math.abs(found - truth)) / truth;
        };
        return { exact: error(start, end), truncated: error(wholeSecond(start), wholeSecond(end)) };
      });
      return {
        seconds,
        intervalMs,
        exact: errors.map(({ exact }) => exact),
        truncated: errors.map(({ truncated }) => truncated),
      };
    });
  });
}

function jobOf(seed: number, intervalMs: number) {
  const random = randomOf(seed);
  const load = bursts(JOB_S).make(random);
  const phase = between(random, 0, REFRESH_MS);
  const { summed } = accountOf(load, {
    sensor: exactCounter,
    phase,
    intervalMs,
    times: evenly(load.durationMs, intervalMs),
  });
  const timeline = timelineOf(
    summed.map(({ curve }) => curve),
    { start: micros(0), end: micros(load.durationMs * US_PER_MS) },
  );
  return { load, timeline, place: random() };
}

const wholeSecond = (ms: number): number => Math.floor(ms / SECOND) * SECOND;
