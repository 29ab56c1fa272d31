// Whether a budget is certainly gone while its command runs, and how much the energy must grow before it can be.
import { gramsFromEnergy, gramsPerKwh, joules, kwhFromJoules } from '../../units.ts';
import type { Check, Measure } from '../budget/verdict.ts';
import { gatedEnergy } from '../comparison/gated-energy.ts';
import type { Entry } from '../history/entry.ts';
import type { Review } from '../review.ts';
import { leastEntry } from './least-entry.ts';

export interface Excess {
  /** The first budget that is gone. Its `actual` is what is certain: the meters' uncertainty is taken off. */
  readonly check: Check;
  /** Observed energy so far, J, uncertainty left in. */
  readonly spentJ: number;
  /** Energy of a typical run, J; null where the base is not known. */
  readonly usualJ: number | null;
}

export interface Look {
  /** Null while nothing is certain. */
  readonly excess: Excess | null;
  /** Factor by which the energy must grow at the least before any budget can be gone; infinite where none can be judged. */
  readonly growth: number;
}

/** `review` judges an entry as the gate does at the end. Doubt is on the build's side: what the gate would not fail ends nothing. */
export function findExcess(entry: Entry, review: (entry: Entry) => Review): Look {
  const least = leastEntry(entry);
  const spentJ = gatedEnergy(entry);
  if (least === null || spentJ === null) return { excess: null, growth: 1 };
  const { jobs, verdict } = review(least);
  const judged = verdict.checks.filter(isJudged);
  const gone = judged.find(isGone);
  const usualJ = jobs[0]?.comparison.rows.find(({ kind }) => kind === 'total')?.baseJ ?? null;
  // With earlier attempts beside it the head is their median, which grows by no larger factor than this one.
  const headJ = jobs[0]?.comparison.headJ ?? least.energy.total_j ?? 0;
  const growths = judged.map((check) => growthOf(check, { ...least, headJ }));
  return {
    excess: gone === undefined ? null : { check: gone, spentJ, usualJ },
    growth: Math.min(...growths, Number.POSITIVE_INFINITY),
  };
}

const isJudged = ({ level, unit, window, waived, actual }: Check): boolean =>
  level === 'fail' && unit === null && window === null && waived === null && actual !== null;

/**
 * A fixed limit that the base exceeds too fails no gate, but whoever asks for a stop wants an end there.
 * A rise has to fail as it would at the end: proven, with enough base runs, and not on the base branch.
 */
const isGone = ({ kind, verdict, reason }: Check): boolean =>
  reason === 'over-limit' && (isFixed(kind) || verdict === 'fail');

const isFixed = (kind: Measure['kind']): boolean => kind === 'energy' || kind === 'emissions';

/** All limits of a budget must be exceeded, so the farthest one counts. */
function growthOf(check: Check, least: Head): number {
  const measures = check.and === null ? [check] : [check, check.and];
  return Math.max(...measures.map((measure) => growthTo(measure, least)));
}

interface Head extends Pick<Entry, 'reference_g_per_kwh' | 'pue'> {
  readonly headJ: number;
}

function growthTo(
  { kind, actual, limit }: Measure,
  { headJ, reference_g_per_kwh: intensity, pue }: Head,
): number {
  if (actual === null || headJ <= 0) return 1;
  const missing = limit - actual;
  switch (kind) {
    case 'increase':
      return 1 + missing / (1 + actual);
    case 'energy':
    case 'emissions':
      return actual > 0 ? limit / actual : 1;
    case 'increase-energy':
      return 1 + missing / headJ;
    case 'increase-emissions':
      return 1 + missing / (gramsFromEnergy(kwhFromJoules(joules(headJ)), gramsPerKwh(intensity ?? 0)) * pue);
  }
}
