// Judges a rise against the baseline by an ordered table: the first row that holds gives the verdict.
// It fails only on proof; whatever weakens the proof is a row of its own with its reason and its remedy.
import { reaches } from '../comparison/reaches.ts';
import type { Budget, Limit } from './budget.ts';
import { inconclusive, missing, NO_ZONE, passed, TOO_LITTLE_MEASURED } from './findings.ts';
import type { Case, Finding } from './judge-case.ts';
import type { Evidence, Rise } from './rise.ts';
import type { Measure } from './verdict.ts';

export interface Judged {
  /** One per limit of the budget, in their order. */
  readonly measures: readonly Measure[];
  readonly finding: Finding;
}

/** `actual` is null where nothing could be compared. Never `fail` on a push or below 5 base runs. */
export function judgeIncrease(budget: Budget, { rise, instead }: Evidence, facts: Case): Judged {
  if (rise === undefined) return { measures: budget.limits.map(unknown), finding: instead };
  const measures = budget.limits.map((limit) => measureOf(limit, rise));
  if (measures.some(({ actual }) => actual === null)) {
    return { measures, finding: missing({ budget, facts, remedy: NO_ZONE }) };
  }
  return { measures, finding: find(budget, rise, facts) };
}

const unknown = ({ kind, limit }: Limit): Measure => ({ kind, actual: null, limit });

const measureOf = (limit: Limit, rise: Rise): Measure => ({
  kind: limit.kind,
  actual: beyond(limit, rise, 'base'),
  limit: limit.limit,
});

/** How far the head lies above its base, in the unit of the limit; null where that is not known. */
function beyond({ kind }: Limit, { change, joules, grams }: Rise, from: 'base' | 'nearest'): number | null {
  if (kind === 'increase' && from === 'base') return change.change;
  const sides = kind === 'increase' || kind === 'increase-energy' ? joules : grams;
  const start = sides?.[from] ?? null;
  if (sides === null || start === null) return null;
  return kind === 'increase' ? sides.head / start - 1 : sides.head - start;
}

/** All limits are reached; a limit of which nothing is known is not. */
const exceeds = ({ limits }: Budget, rise: Rise, from: 'base' | 'nearest'): boolean =>
  limits.every((limit) => {
    const actual = beyond(limit, rise, from);
    return actual !== null && reaches(actual, limit.limit, sizeOf(limit, rise));
  });

const sizeOf = ({ kind }: Limit, { joules, grams }: Rise): number =>
  kind === 'increase' ? 1 : ((kind === 'increase-energy' ? joules : grams)?.head ?? 0);

function find(budget: Budget, rise: Rise, facts: Case): Finding {
  if (!exceeds(budget, rise, 'base')) {
    return passed(rise.change.p >= facts.policy.alpha ? 'within-noise' : null);
  }
  const doubt = doubtAbout(budget, rise, facts);
  if (doubt !== null) return doubt;
  return {
    verdict: budget.level === 'warn' || facts.event === 'push' ? 'warn' : 'fail',
    reason: 'over-limit',
    remedy: 'One more attempt would be pooled with this one: re-run the job if the rise is doubtful.',
  };
}

/** The rows between a rise above the limit and its proof; null where it is proven. */
function doubtAbout(budget: Budget, rise: Rise, { policy, branch: base }: Case): Finding | null {
  const { change } = rise;
  const branch = base ?? 'the base branch';
  if (change.n < policy.minSamples) {
    return inconclusive(
      'too-few-base-runs',
      `The gate needs ${policy.minSamples} base runs on ${branch}, has ${change.n}.`,
    );
  }
  if (rise.old) {
    return inconclusive(
      'old-base',
      rise.sinceLost
        ? 'The commit of `baseline.since` was not found: correct it in the config, or take it out.'
        : `Run the job on ${branch}: its newest runs are too far from this commit.`,
    );
  }
  if (!(change.p < policy.alpha)) {
    return inconclusive('within-noise', 'Re-run the job: attempts are pooled and narrow the interval.');
  }
  if (!reaches(change.change, policy.minEffect))
    return inconclusive('within-noise', belowMinEffect(policy.minEffect));
  if (rise.joules.nearest !== null && !exceeds(budget, rise, 'nearest')) {
    return inconclusive(
      'base-moved',
      `The newest runs of ${branch} already lie near this level; more of them will decide.`,
    );
  }
  if (policy.measuredFloor > 0 && (rise.measured ?? 0) < policy.measuredFloor) {
    return inconclusive('gap', TOO_LITTLE_MEASURED);
  }
  const lacking = policy.confirm + 1 - rise.attempts;
  if (lacking > 0) return inconclusive('unconfirmed', rerun(lacking));
  return null;
}

const PERCENT = 100;

const belowMinEffect = (minEffect: number): string =>
  `Changes under \`compare.min-effect\` (${Number((minEffect * PERCENT).toPrecision(2))}\u00a0%) never fail: lower it to judge this limit.`;

const rerun = (runs: number): string =>
  `Re-run the job ${runs === 1 ? 'once: 1 more run decides' : `${runs} times: ${runs} more runs decide`}.`;
