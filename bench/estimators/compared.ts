// One cell of ours beside the reference: equal or below it, as far as chance lets one tell.
import { quantile } from './quantile.ts';
import type { Pair } from './reference.ts';

const MEDIAN = 0.5;
const P95 = 0.95;
/** The reference is printed with one decimal below ten and with none above. */
const COARSE_FROM = 10;
const HALF_A_DECIMAL = 0.05;

export interface Compared {
  readonly median: number;
  readonly p95: number;
  readonly reference: Pair | null;
  /**
   * Above only where the whole 95 % interval of a figure of ours lies above the reference and its rounding. Over 200 seeds
   * the interval of a 95th percentile reaches from the 184th to the 196th of the sorted errors, that of a median from the
   * 87th to the 114th: a factor of about 1.2 either way for the errors of bursts.
   */
  readonly verdict: 'at or below' | 'above' | 'shown';
}

export function compared(errors: readonly number[], reference: Pair | null, judged: boolean): Compared {
  const [median, p95] = [quantile(errors, MEDIAN), quantile(errors, P95)];
  const isAbove =
    reference !== null &&
    (median.low > reference[0] + rounding(reference[0]) || p95.low > reference[1] + rounding(reference[1]));
  return {
    median: median.value,
    p95: p95.value,
    reference,
    verdict: reference === null || !judged ? 'shown' : isAbove ? 'above' : 'at or below',
  };
}

const rounding = (figure: number): number => (figure < COARSE_FROM ? HALF_A_DECIMAL : 10 * HALF_A_DECIMAL);
