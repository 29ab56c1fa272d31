// Tests the attempts of a head against a fitted baseline: moderated log-t, a Student's t prediction interval on log energy with the
// variance shrunk towards a prior as in limma (Smyth 2004), so that 5 base runs already give an honest answer.
import { changeOf, type TestRules } from './change-of.ts';
import type { Change } from './comparison.ts';
import { type DeviceFit, noiseOf } from './device-fit.ts';
import type { Moments, Observation } from './device-series.ts';
import { median } from './median.ts';
import { referenceOn } from './reference.ts';

/**
 * m times the variance of the median of m standard normal values, m = 1…10 (order statistics of the normal distribution,
 * integrated numerically). Beyond, its limit π/2: never too narrow.
 */
const MEDIAN_VARIANCE = [1, 1, 1.35, 1.19, 1.43, 1.29, 1.47, 1.35, 1.5, 1.38] as const;
const MEDIAN_VARIANCE_LIMIT = Math.PI / 2;

export interface Tested {
  readonly change: Change;
  /** ln(head / base) as the change is made from. */
  readonly shift: number;
}

/** `heads` are the attempts, at least one; `series` may be one that took no part in the fit. */
export function against(
  { fit, series }: { readonly fit: DeviceFit; readonly series: Moments },
  heads: readonly Observation[],
  rules: TestRules,
): Tested {
  const references = heads.map(({ device }) => referenceOn(fit, series, device));
  const shift = median(heads.map(({ log }, i) => log - (references[i]?.log ?? Number.NaN)));
  const { variance, df } = noiseOf(series, fit.prior);
  const own = variance * ((MEDIAN_VARIANCE[heads.length - 1] ?? MEDIAN_VARIANCE_LIMIT) / heads.length);
  const error = Math.sqrt(own + Math.max(...references.map((reference) => reference.variance)));
  return { shift, change: changeOf({ shift, error, n: series.n, df }, rules) };
}
