// How much a run is expected to scatter before it has shown it: what the other series of the machine class scatter by, where they are
// enough to tell, else what the policy says. Empirical Bayes as in limma (Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3).
import type { Moments } from './device-series.ts';
import { median } from './median.ts';

const LEAST_SERIES = 3;
const LEAST_VALUES = 10;
/** A run that is alone on its device says nothing of scatter; half of the values must say something. */
const LEAST_FREE = 5;
/** Fixed GPU work repeats within 1 to 3 %: a prior below is luck. */
const FLOOR = 0.015;

export interface PriorNoise {
  /** Standard deviation, log scale. */
  readonly noise: number;
  readonly learned: boolean;
}

export interface PriorRules {
  readonly priorNoise: number;
  readonly learnPrior: boolean;
}

export function priorNoise(series: readonly Moments[], rules: PriorRules): PriorNoise {
  const teachers = series.filter(({ pooled, n, free }) => !pooled && n >= LEAST_VALUES && free >= LEAST_FREE);
  if (!rules.learnPrior || teachers.length < LEAST_SERIES) return { noise: rules.priorNoise, learned: false };
  const variance = median(teachers.map(({ squares, free }) => squares / free));
  return { noise: Math.max(FLOOR, Math.sqrt(variance)), learned: true };
}
