// Moderated log-t: one head against few baseline values. Student's t prediction interval on log energy, its variance shrunk
// towards a prior as in limma (Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3), so that 5 base runs already give an honest answer.
import jstat from 'jstat';
import type { Change } from './comparison.ts';
import { median } from './median.ts';

/** Makes the median absolute deviation estimate the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826;
/** Baseline values further out than this many standard deviations are pulled in (winsorised). */
const WINSOR_SDS = 3;
const INTERVAL = 0.975;

/**
 * m times the variance of the median of m standard normal values, m = 1…10 (order statistics of the normal distribution,
 * integrated numerically). Beyond, its limit π/2: never too narrow.
 */
const MEDIAN_VARIANCE = [1, 1, 1.35, 1.19, 1.43, 1.29, 1.47, 1.35, 1.5, 1.38] as const;
const MEDIAN_VARIANCE_LIMIT = Math.PI / 2;

export interface Sample {
  /** Baseline energies, one per commit and device; any unit, above 0. */
  readonly base: readonly number[];
  /** Attempts of the head, same unit, above 0. */
  readonly head: readonly number[];
  /** Standard deviation between devices on the log scale; 0 where all ran on one device. */
  readonly deviceSpread: number;
}

export interface TestRules {
  /** One-sided level. */
  readonly alpha: number;
  readonly priorNoise: number;
  readonly priorWeight: number;
  readonly minEffect: number;
}

/** The change of the head against the baseline with its interval; null when either side is empty. */
export function logT({ base, head, deviceSpread }: Sample, rules: TestRules): Change | null {
  const n = base.length;
  const m = head.length;
  if (n === 0 || m === 0) return null;
  const logs = winsorised(base.map(Math.log));
  const mean = meanOf(logs);
  const shift = median(head.map(Math.log)) - mean;
  const squares = logs.reduce((total, x) => total + (x - mean) ** 2, 0);
  const df = n - 1 + rules.priorWeight;
  const variance = (squares + rules.priorWeight * rules.priorNoise ** 2) / df;
  const perHead = (MEDIAN_VARIANCE[m - 1] ?? MEDIAN_VARIANCE_LIMIT) / m;
  const error = Math.sqrt(variance * (perHead + 1 / n) + deviceSpread ** 2);
  const reach = quantile(INTERVAL, df) * error;
  return {
    change: Math.expm1(shift),
    low: Math.expm1(shift - reach),
    high: Math.expm1(shift + reach),
    p: upperTail(shift / error, df),
    n,
    df,
    detectable: Math.max(rules.minEffect, Math.expm1(quantile(1 - rules.alpha, df) * error)),
  };
}

/** Geometric mean of the winsorised baseline: what `change` is relative to. Same unit as the values; null for none. */
export const baselineMean = (base: readonly number[]): number | null =>
  base.length === 0 ? null : Math.exp(meanOf(winsorised(base.map(Math.log))));

function winsorised(logs: readonly number[]): readonly number[] {
  const centre = median(logs);
  const reach = WINSOR_SDS * MAD_TO_SD * median(logs.map((x) => Math.abs(x - centre)));
  return logs.map((x) => Math.min(Math.max(x, centre - reach), centre + reach));
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const quantile = (p: number, df: number): number => jstat.studentt.inv(p, df);
/** By symmetry, so that small p keep their digits. */
const upperTail = (t: number, df: number): number => jstat.studentt.cdf(-t, df);
