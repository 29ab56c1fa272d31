// Cuts a history at its last change point: E-divisive style binary segmentation with a t-test in place of permutations
// (as Hunter does, arXiv 2301.03034), so it is deterministic and works with few points.
import jstat from 'jstat';

const MIN_SIDE = 5;
/** Two-sided; strict, since every split of a history is a trial. */
const MAX_P = 0.001;

/**
 * How many of the newest values lie after the last accepted split; all of them when there is none.
 * `newestFirst` are energies above 0; `minEffect` is the smallest relative step that counts.
 */
export function sinceLastChange(newestFirst: readonly number[], minEffect: number): number {
  const logs = newestFirst.map(Math.log);
  let kept = logs.length;
  for (;;) {
    const split = bestSplit(logs.slice(0, kept));
    if (split === null || split.p >= MAX_P || split.step < Math.log1p(minEffect)) return kept;
    kept = split.newer;
  }
}

interface Split {
  readonly newer: number;
  readonly p: number;
  /** Absolute difference of the means, log scale. */
  readonly step: number;
}

function bestSplit(logs: readonly number[]): Split | null {
  let best: Split | null = null;
  for (let newer = MIN_SIDE; newer <= logs.length - MIN_SIDE; newer++) {
    const split = { newer, ...twoSample(logs.slice(0, newer), logs.slice(newer)) };
    const better = best === null || split.p < best.p || (split.p === best.p && split.step > best.step);
    if (better) best = split;
  }
  return best;
}

/** Student's two-sample t-test with pooled variance. Without any spread, unequal means are certain (p = 0). */
function twoSample(a: readonly number[], b: readonly number[]): Omit<Split, 'newer'> {
  const first = moments(a);
  const second = moments(b);
  const df = a.length + b.length - 2;
  const error = Math.sqrt(((first.squares + second.squares) / df) * (1 / a.length + 1 / b.length));
  const step = Math.abs(first.mean - second.mean);
  if (error === 0) return { p: step > 0 ? 0 : 1, step };
  return { p: 2 * jstat.studentt.cdf(-step / error, df), step };
}

function moments(values: readonly number[]): { readonly mean: number; readonly squares: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, squares: values.reduce((total, x) => total + (x - mean) ** 2, 0) };
}
