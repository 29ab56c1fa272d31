// A difference of logarithms with its standard error becomes a relative change with its interval, its chance and what would have shown.
import type { Change } from './comparison.ts';
import { quantile, upperTail } from './student.ts';

/** Two-sided 95 %. */
const INTERVAL = 0.975;

export interface Estimate {
  /** ln(head / base). */
  readonly shift: number;
  readonly error: number;
  readonly n: number;
  readonly df: number;
}

export interface TestRules {
  /** One-sided. */
  readonly alpha: number;
  readonly minEffect: number;
}

export function changeOf({ shift, error, n, df }: Estimate, { alpha, minEffect }: TestRules): Change {
  const reach = quantile(INTERVAL, df) * error;
  return {
    change: Math.expm1(shift),
    low: Math.expm1(shift - reach),
    high: Math.expm1(shift + reach),
    p: upperTail(shift / error, df),
    n,
    df,
    detectable: Math.max(minEffect, Math.expm1(quantile(1 - alpha, df) * error)),
  };
}

/** The estimate that a change was made from: what a later sum needs, and a stored change does not hold. */
export function estimateOf({ change, low, high, n, df }: Change): Estimate {
  const error = (Math.log1p(high) - Math.log1p(low)) / (2 * quantile(INTERVAL, df));
  return { shift: Math.log1p(change), error, n, df };
}
