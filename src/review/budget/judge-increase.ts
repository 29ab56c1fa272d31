// Judges a rise against the baseline by an ordered table: the first row that holds gives the verdict.
// It fails only on proof; whatever weakens the proof is a row of its own with its reason and its remedy.
import type { Change, Comparison, NotCompared } from '../comparison/comparison.ts';
import type { Budget } from './budget.ts';
import type { Case } from './judge.ts';
import { missing } from './missing.ts';
import type { Policy } from './policy.ts';
import type { Check, Reason, VerdictKind } from './verdict.ts';

type IncreaseBudget = Extract<Budget, { kind: 'increase' }>;
type Finding = Pick<Check, 'verdict' | 'reason' | 'remedy'>;

/** `actual` is the change as a fraction; null where nothing could be compared. Never `fail` on a push or below 5 base runs. */
export function judgeIncrease(budget: IncreaseBudget, facts: Case): Check {
  const { text, level, kind, limit } = budget;
  const finding = find(budget, facts);
  return { budget: text, level, kind, limit, actual: facts.comparison.total?.change ?? null, ...finding };
}

function find({ limit, level }: IncreaseBudget, { comparison, head, policy, onPush }: Case): Finding {
  const { total } = comparison;
  if (head.entry === null && comparison.notCompared !== 'ambiguous-series')
    return missing(level, policy, onPush);
  if (comparison.notCompared === 'no-energy') return missing(level, policy, onPush);
  if (comparison.notCompared !== null) return refused(comparison.notCompared, comparison, policy);
  if (total === null) return inconclusive('gap', RERUN);
  if (total.change < limit) return passed(total.p >= policy.alpha ? 'within-noise' : null);
  const doubt = doubtAbout(total, {
    limit,
    comparison,
    policy,
    measured: head.entry?.energy.measured ?? null,
  });
  if (doubt !== null) return doubt;
  return {
    verdict: level === 'warn' || onPush ? 'warn' : 'fail',
    reason: 'over-limit',
    remedy: 'One more attempt would be pooled with this one: re-run the job if the rise is doubtful.',
  };
}

interface Doubts {
  readonly limit: number;
  readonly comparison: Comparison;
  readonly policy: Policy;
  readonly measured: number | null;
}

/** The rows between a rise above the limit and its proof; null where it is proven. */
function doubtAbout(total: Change, { limit, comparison, policy, measured }: Doubts): Finding | null {
  const { baseline, nearestBaseJ, headJ, attempts } = comparison;
  const branch = comparison.branch ?? 'the base branch';
  if (total.n < policy.minSamples) {
    return inconclusive(
      'too-few-base-runs',
      `The gate needs ${policy.minSamples} base runs on ${branch}, has ${total.n}.`,
    );
  }
  if (baseline?.old) {
    return inconclusive(
      'old-base',
      baseline.sinceLost
        ? 'The commit of `baseline.since` was not found: correct it in the config, or take it out.'
        : `Run the job on ${branch}: its newest runs are too far from this commit.`,
    );
  }
  if (!(total.p < policy.alpha)) {
    return inconclusive('within-noise', 'Re-run the job: attempts are pooled and narrow the interval.');
  }
  if (total.change < policy.minEffect) return inconclusive('within-noise', belowMinEffect(policy));
  if (headJ !== null && nearestBaseJ !== null && headJ / nearestBaseJ - 1 < limit) {
    return inconclusive(
      'base-moved',
      `The newest runs of ${branch} already lie near this level; more of them will decide.`,
    );
  }
  if (policy.measuredFloor > 0 && (measured ?? 0) < policy.measuredFloor) {
    return inconclusive('gap', 'Less of the energy is measured than policy.measured-floor asks for.');
  }
  const lacking = policy.confirm + 1 - attempts;
  if (lacking > 0) return inconclusive('unconfirmed', rerunOnce(lacking));
  return null;
}

const PERCENT = 100;

const belowMinEffect = ({ minEffect }: Policy): string =>
  `Changes under \`compare.min-effect\` (${Number((minEffect * PERCENT).toPrecision(2))}\u00a0%) never fail: lower it to judge this limit.`;

const RERUN = 'Re-run the job: this run left no figure that can be compared.';

const rerunOnce = (runs: number): string =>
  `Re-run the job ${runs === 1 ? 'once: 1 more run decides' : `${runs} times: ${runs} more runs decide`}.`;

function refused(why: Exclude<NotCompared, 'no-energy'>, comparison: Comparison, policy: Policy): Finding {
  const branch = comparison.branch ?? 'the base branch';
  switch (why) {
    case 'ambiguous-series':
      return inconclusive(
        'ambiguous-series',
        'Two jobs of this run measure the same series: set `name` on each.',
      );
    case 'no-history':
      return {
        verdict: 'no-baseline',
        reason: 'too-few-base-runs',
        remedy: `The gate needs ${policy.minSamples} base runs on ${branch}, has 0.`,
      };
    case 'history-unread':
      return inconclusive('gap', 'The history could not be read, the notes say why: re-run the job.');
    case 'other-hardware':
      return inconclusive(
        'other-hardware',
        `This ran on ${comparison.headHardware}, ${branch} on ${comparison.baseHardware ?? 'other hardware'}: run both on one.`,
      );
    case 'shared-machine':
      return inconclusive('shared-machine', 'Another job used this machine: re-run while it is alone.');
    case 'not-successful':
      return inconclusive(
        'gap',
        'A job that did not succeed is no full run: the next that does is compared.',
      );
    case 'gap':
      return inconclusive('gap', RERUN);
  }
}

const inconclusive = (reason: Reason, remedy: string): Finding => ({
  verdict: 'inconclusive' satisfies VerdictKind,
  reason,
  remedy,
});

const passed = (reason: Reason | null): Finding => ({ verdict: 'pass', reason, remedy: null });
