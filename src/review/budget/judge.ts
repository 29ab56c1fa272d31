// Judges every budget and names the worst: fail > warn > inconclusive > no-baseline > pass. Pure: same input, same verdict.
import type { Comparison } from '../comparison/comparison.ts';
import type { Head } from '../comparison/head.ts';
import type { Budget } from './budget.ts';
import { judgeIncrease } from './judge-increase.ts';
import { judgeStatic } from './judge-static.ts';
import type { Policy } from './policy.ts';
import type { Check, Verdict, VerdictKind } from './verdict.ts';

export interface Case {
  readonly comparison: Comparison;
  readonly head: Head;
  readonly policy: Policy;
  /** On the base branch itself an increase never breaks the build: main must stay able to accept one. */
  readonly onPush: boolean;
}

const WORST_FIRST: readonly VerdictKind[] = ['fail', 'warn', 'inconclusive', 'no-baseline', 'pass'];

/** One check per budget in their order. Without a budget there is no verdict, and nothing fails. */
export function judge(budgets: readonly Budget[], facts: Case): Verdict {
  if (budgets.length === 0) return { verdict: null, reason: 'no-budget', checks: [], failed: false };
  const checks = budgets.map((budget) =>
    budget.kind === 'increase' ? judgeIncrease(budget, facts) : judgeStatic(budget, facts),
  );
  const worst = WORST_FIRST.flatMap((kind) => checks.filter(({ verdict }) => verdict === kind))[0];
  return {
    verdict: worst?.verdict ?? null,
    reason: worst?.reason ?? null,
    checks,
    failed: checks.some((check) => breaks(check, facts)),
  };
}

/** Whether one check makes the exit status non-zero. `on-exceed` is about limits exceeded, not about missing receipts. */
function breaks({ verdict, level, kind, reason }: Check, { policy, onPush }: Case): boolean {
  if (level === 'warn' || (kind === 'increase' && onPush)) return false;
  switch (verdict) {
    case 'fail':
      return reason !== 'over-limit' || policy.onExceed === 'fail';
    case 'inconclusive':
      return policy.inconclusive === 'fail';
    case 'no-baseline':
      return policy.noBaseline === 'fail';
    default:
      return false;
  }
}
