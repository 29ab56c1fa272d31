// Draws of the simulations: runs with noise and outliers, devices with gains of their own. From a seed, so that every table is the same again.
import { between, type Random, randomOf } from '../estimators/random.ts';

export interface Draws {
  /** Standard normal. */
  readonly normal: () => number;
  /** 0 up to but not 1. */
  readonly uniform: Random;
  /** A whole number from 0 up to but not `count`. */
  readonly below: (count: number) => number;
}

export function drawsOf(seed: number): Draws {
  const uniform = randomOf(seed);
  return {
    uniform,
    // Box and Muller: one of the pair is enough.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (count) => Math.floor(uniform() * count),
  };
}

export interface Noise {
  /** Standard deviation, log scale. */
  readonly spread: number;
  /** Share of runs that are outliers, and by what factor they are too high. */
  readonly outliers: { readonly share: number; readonly least: number; readonly most: number } | null;
}

/** ln of one run's energy around its expectation. */
export function noisy({ normal, uniform }: Draws, { spread, outliers }: Noise): number {
  const log = spread * normal();
  if (outliers === null || uniform() >= outliers.share) return log;
  return log + Math.log(between(uniform, outliers.least, outliers.most));
}
