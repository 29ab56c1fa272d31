// Judges every budget and names the worst: fail > warn > inconclusive > no-baseline > pass. Pure: same input, same verdict.
import type { Budget } from './budget.ts';
import { consequenceOf } from './consequence.ts';
import { isRise } from './findings.ts';
import { judgeBudget, judgeLeftOut } from './judge-budget.ts';
import type { Case } from './judge-case.ts';
import { type Check, type Reason, type Verdict, WORST_FIRST } from './verdict.ts';

/** Of checks that are equally bad the one that says most, so that the order of the jobs decides nothing. */
const TELLING_FIRST: readonly (Reason | null)[] = [
  'over-limit',
  'unconfirmed',
  'base-moved',
  'other-hardware',
  'ambiguous-series',
  'shared-machine',
  'gap',
  'old-base',
  'too-few-base-runs',
  'within-noise',
  null,
];

/** In the order of the budgets. Without a budget that concerns what is at hand there is no verdict, and nothing fails. */
export function judge(budgets: readonly Budget[], facts: Case): Verdict {
  const carrier = carrierOf(budgets, facts);
  const checks = budgets.flatMap((budget) => [
    ...judgeBudget(budget, facts),
    ...(budget === carrier ? judgeLeftOut(budget, facts) : []),
  ]);
  if (checks.length === 0) return { verdict: null, reason: 'no-budget', checks, failed: false };
  const counted = checks.filter(({ waived }) => waived === null);
  const [worst] = counted.toSorted((a, b) => rank(a) - rank(b));
  return {
    // Nothing that is left to judge is wrong where all of it was muted or accepted.
    verdict: worst?.verdict ?? 'pass',
    reason: worst?.reason ?? null,
    checks,
    failed: checks.some((check) => consequenceOf(check, facts) === 'fail'),
  };
}

const rank = ({ verdict, reason }: Check): number =>
  WORST_FIRST.indexOf(verdict) * TELLING_FIRST.length + TELLING_FIRST.indexOf(reason);

/** Of the budgets on the total, the strictest says once what the total leaves out. */
function carrierOf(budgets: readonly Budget[], { extent }: Case): Budget | null {
  if (extent === 'job') return null;
  const ofTotal = budgets.filter((budget) => budget.scope === null && budget.unit === null && isRise(budget));
  return ofTotal.find(({ level }) => level === 'fail') ?? ofTotal[0] ?? null;
}
