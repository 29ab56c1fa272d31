// The mean of a figure over a baseline: geometric, as energies are compared, with outliers pulled in.
import { winsorised } from './winsorise.ts';

/** Same unit as the values, which are above 0; null for none. */
export function baselineMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const logs = winsorised(values.map(Math.log));
  return Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
}
