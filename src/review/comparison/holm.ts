// Holm's step-down correction for several tests at once (Holm 1979, Scand. J. Statist. 6:65): the chance of any false alarm stays alpha.

/** Which of the hypotheses are rejected at the family-wise level `alpha`, in the order given. */
export function holm(ps: readonly number[], alpha: number): readonly boolean[] {
  const ascending = ps.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const miss = ascending.findIndex(({ p }, rank) => !(p < alpha / (ps.length - rank)));
  const rejected = new Set(ascending.slice(0, miss === -1 ? ps.length : miss).map(({ index }) => index));
  return ps.map((_, index) => rejected.has(index));
}
