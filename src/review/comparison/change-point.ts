// Where a history last changed its level: E-divisive style binary segmentation with a t-test in place of permutations
// (as Hunter does, arXiv 2301.03034), so it is deterministic and works with few points.
import { upperTail } from './student.ts';

const MIN_SIDE = 5;
/** Two-sided; strict, since every split of a history is a trial. */
const MAX_P = 0.001;

/** One value of a history. */
export interface Level {
  /** Log energy without its device's gain. */
  readonly log: number;
  readonly device: string;
}

export interface Shift {
  /** Values after it. */
  readonly newer: number;
  /** Mean of the newer side less that of the older, log scale. */
  readonly step: number;
}

/** The newest change of level; null without one. `minEffect` is the smallest relative step that counts. */
export function lastChange(newestFirst: readonly Level[], minEffect: number): Shift | null {
  let found: Shift | null = null;
  for (;;) {
    const split = bestSplit(newestFirst.slice(0, found?.newer));
    if (split === null || split.p >= MAX_P || Math.abs(split.step) < Math.log1p(minEffect)) return found;
    found = { newer: split.newer, step: split.step };
  }
}

interface Split extends Shift {
  readonly p: number;
}

function bestSplit(values: readonly Level[]): Split | null {
  const logs = values.map(({ log }) => log);
  // Every gain that was taken out, but one, has used up what a value could have told of the scatter.
  const df = values.length - 1 - new Set(values.map(({ device }) => device)).size;
  let best: Split | null = null;
  for (let newer = MIN_SIDE; df > 0 && newer <= logs.length - MIN_SIDE; newer++) {
    const split = { newer, ...twoSample(logs.slice(0, newer), logs.slice(newer), df) };
    const better =
      best === null || split.p < best.p || (split.p === best.p && Math.abs(split.step) > Math.abs(best.step));
    if (better) best = split;
  }
  return best;
}

/** Student's two-sample t-test with pooled variance. Without any spread, unequal means are certain (p = 0). */
function twoSample(newer: readonly number[], older: readonly number[], df: number): Omit<Split, 'newer'> {
  const [first, second] = [moments(newer), moments(older)];
  const error = Math.sqrt(((first.squares + second.squares) / df) * (1 / newer.length + 1 / older.length));
  const step = first.mean - second.mean;
  if (error === 0) return { p: step === 0 ? 1 : 0, step };
  return { p: 2 * upperTail(Math.abs(step) / error, df), step };
}

function moments(values: readonly number[]): { readonly mean: number; readonly squares: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, squares: values.reduce((total, x) => total + (x - mean) ** 2, 0) };
}
