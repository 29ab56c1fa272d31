// Student's t distribution: the upper tail of a value, and the value of a tail. Only here is the library named that computes it.
import jstat from 'jstat';

/** P(T > t) with `df` degrees of freedom; by symmetry, so that small tails keep their digits. */
export const upperTail = (t: number, df: number): number => jstat.studentt.cdf(-t, df);

/** The t with P(T <= t) = p. A report asks for the same few again and again, and each is an iteration: they are kept. */
export function quantile(p: number, df: number): number {
  const key = `${p}/${df}`;
  const known = QUANTILES.get(key);
  if (known !== undefined) return known;
  const found = jstat.studentt.inv(p, df);
  QUANTILES.set(key, found);
  return found;
}

const QUANTILES = new Map<string, number>();
