// A quantile of simulated errors, and how far chance alone may have moved it.

export interface Quantile {
  readonly value: number;
  /** Lower end of its 95 % confidence interval: the value at the rank that chance may have put there. */
  readonly low: number;
}

const NORMAL_95 = 1.96;

/** Order statistics; the rank of a quantile is binomial, n p ± 1.96 √(n p (1 − p)). */
export function quantile(values: readonly number[], share: number): Quantile {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const rank = (n - 1) * share;
  const lowRank = Math.max(0, Math.floor(n * share - NORMAL_95 * Math.sqrt(n * share * (1 - share))));
  const [below, above] = [sorted[Math.floor(rank)] ?? Number.NaN, sorted[Math.ceil(rank)] ?? Number.NaN];
  return { value: below + (above - below) * (rank - Math.floor(rank)), low: sorted[lowRank] ?? Number.NaN };
}
