// Which of the report's forms applies: one closed answer that comment, summary, console and annotations all speak from.
import type { Check } from '../review/budget/verdict.ts';
import type { Change, NotCompared } from '../review/comparison/comparison.ts';
import { isOneSided } from './one-sided.ts';
import type { Outcome } from './outcome.ts';

export type Finding =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'over-budget'; readonly check: Check; readonly level: 'fail' | 'warn' }
  /** Over a limit, and a maintainer agreed. */
  | { readonly kind: 'accepted'; readonly check: Check; readonly by: string }
  /** Nothing was exceeded, and yet the build fails: the policy asks for a figure or a base that is not there. */
  | { readonly kind: 'not-judged'; readonly check: Check }
  | { readonly kind: 'not-compared'; readonly why: Exclude<NotCompared, 'no-history'> }
  | { readonly kind: 'not-proven'; readonly check: Check; readonly change: Change | null }
  | { readonly kind: 'first-measurement' }
  | { readonly kind: 'saving' | 'rise' | 'unproven' | 'no-change'; readonly change: Change }
  | { readonly kind: 'figures-only' };

/** The form of the report; the first that applies, worst news first. What is waived counts for none but its own. */
export function findingOf(outcome: Outcome): Finding {
  const { verdict, notCompared: why, change } = outcome;
  const counted = verdict.checks.filter(({ waived }) => waived === null);
  const over = counted.find((check) => check.verdict === 'fail' && check.reason === 'over-limit');
  const warned = counted.find((check) => check.verdict === 'warn' && check.reason === 'over-limit');
  if (over) return { kind: 'over-budget', check: over, level: 'fail' };
  if (outcome.usedJ === null) return { kind: 'not-measured' };
  const figureless = verdict.failed ? counted.find((check) => check.verdict === 'fail') : undefined;
  if (figureless) return { kind: 'not-judged', check: figureless };
  if (warned && !verdict.failed) return { kind: 'over-budget', check: warned, level: 'warn' };
  if (!verdict.failed) {
    const accepted = acceptedOf(verdict.checks);
    if (accepted) return accepted;
  }
  if (why !== null && why !== 'no-history') return { kind: 'not-compared', why };
  // Without a ledger every measurement would be the first.
  if (why === 'no-history' && outcome.ledgerName !== 'none') return { kind: 'first-measurement' };
  const unproven = counted.find((check) => check.verdict === 'inconclusive');
  if (unproven) return { kind: 'not-proven', check: unproven, change };
  if (change) return withChange(outcome, change);
  const baseless = verdict.failed ? counted.find((check) => check.verdict === 'no-baseline') : undefined;
  return baseless ? { kind: 'not-judged', check: baseless } : { kind: 'figures-only' };
}

function acceptedOf(checks: readonly Check[]): Finding | null {
  for (const check of checks) {
    const { waived, reason } = check;
    if (waived?.kind === 'accepted' && reason === 'over-limit')
      return { kind: 'accepted', check, by: waived.by };
  }
  return null;
}

function withChange(outcome: Outcome, change: Change): Finding {
  if (!outcome.significant) return { kind: isOneSided(change) ? 'unproven' : 'no-change', change };
  return { kind: change.change > 0 ? 'rise' : 'saving', change };
}

/** True when the total is significantly above the base, over a budget or not. */
export const hasRisen = ({ significant, change }: Outcome): boolean =>
  significant && (change?.change ?? 0) > 0;

/** True when the form is worth a table and a notification. */
export const isNoteworthy = ({ kind }: Finding): boolean =>
  kind === 'over-budget' || kind === 'accepted' || kind === 'rise' || kind === 'saving';
