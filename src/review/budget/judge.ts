// Judges every budget and names the worst: fail > warn > inconclusive > no-baseline > pass. Pure: same input, same verdict.
import type { Budget } from './budget.ts';
import { isRise } from './findings.ts';
import { judgeBudget, judgeLeftOut } from './judge-budget.ts';
import type { Case } from './judge-case.ts';
import type { Policy } from './policy.ts';
import type { Check, Verdict, VerdictKind } from './verdict.ts';

const WORST_FIRST: readonly VerdictKind[] = ['fail', 'warn', 'inconclusive', 'no-baseline', 'pass'];

/** In the order of the budgets. Without a budget that concerns what is at hand there is no verdict, and nothing fails. */
export function judge(budgets: readonly Budget[], facts: Case): Verdict {
  const carrier = carrierOf(budgets, facts);
  const checks = budgets.flatMap((budget) => [
    ...judgeBudget(budget, facts),
    ...(budget === carrier ? judgeLeftOut(budget, facts) : []),
  ]);
  if (checks.length === 0) return { verdict: null, reason: 'no-budget', checks, failed: false };
  const counted = checks.filter(({ waived }) => waived === null);
  const worst = WORST_FIRST.flatMap((kind) => counted.filter(({ verdict }) => verdict === kind))[0];
  return {
    // Nothing that is left to judge is wrong where all of it was muted or accepted.
    verdict: worst?.verdict ?? 'pass',
    reason: worst?.reason ?? null,
    checks,
    failed: counted.some((check) => breaks(check, facts)),
  };
}

/** Of the budgets on the total, the strictest says once what the total leaves out. */
function carrierOf(budgets: readonly Budget[], { extent }: Case): Budget | null {
  if (extent === 'job') return null;
  const ofTotal = budgets.filter((budget) => budget.scope === null && budget.unit === null && isRise(budget));
  return ofTotal.find(({ level }) => level === 'fail') ?? ofTotal[0] ?? null;
}

/** Whether one check makes the exit status non-zero. `on-exceed` is about limits exceeded, not about missing receipts. */
function breaks({ verdict, level, kind, reason }: Check, { policy, event }: Case): boolean {
  if (level === 'warn' || (kind.startsWith('increase') && event === 'push')) return false;
  switch (verdict) {
    case 'fail':
      return reason !== 'over-limit' || policy.onExceed !== 'warn';
    case 'inconclusive':
      return consequenceOf(reason, policy) === 'fail';
    case 'no-baseline':
      return policy.noBaseline === 'fail';
    default:
      return false;
  }
}

const consequenceOf = (
  reason: Check['reason'],
  { mismatch, inconclusive }: Policy,
): Policy['inconclusive'] => (reason === 'other-hardware' ? (mismatch ?? inconclusive) : inconclusive);
