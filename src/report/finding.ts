// Which of the report's forms applies: one closed answer that comment, summary, console and annotations all speak from.
import type { Check } from '../review/budget/verdict.ts';
import type { Change, Comparison, NotCompared } from '../review/comparison/comparison.ts';
import type { ReportModel } from './model.ts';
import { isOneSided } from './one-sided.ts';

export type Finding =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'over-budget'; readonly check: Check; readonly level: 'fail' | 'warn' }
  /** Nothing was exceeded, and yet the build fails: the policy asks for a figure or a base that is not there. */
  | { readonly kind: 'not-judged'; readonly check: Check }
  | { readonly kind: 'not-compared'; readonly why: Exclude<NotCompared, 'no-history'> }
  | { readonly kind: 'not-proven'; readonly check: Check; readonly change: Change | null }
  | { readonly kind: 'first-measurement' }
  | { readonly kind: 'saving' | 'rise' | 'unproven' | 'no-change'; readonly change: Change }
  | { readonly kind: 'figures-only' };

/** The form of the report; the first that applies, worst news first. */
export function findingOf(model: ReportModel): Finding {
  const { receipt, comparison, verdict } = model;
  const over = verdict.checks.find((check) => check.verdict === 'fail' && check.reason === 'over-limit');
  const warned = verdict.checks.find((check) => check.verdict === 'warn' && check.reason === 'over-limit');
  if (over) return { kind: 'over-budget', check: over, level: 'fail' };
  if (receipt.energy.total_j === null) return { kind: 'not-measured' };
  const figureless = verdict.failed ? verdict.checks.find((check) => check.verdict === 'fail') : undefined;
  if (figureless) return { kind: 'not-judged', check: figureless };
  if (warned && !verdict.failed) return { kind: 'over-budget', check: warned, level: 'warn' };
  const why = comparison?.notCompared ?? null;
  if (why !== null && why !== 'no-history') return { kind: 'not-compared', why };
  // Without a ledger every measurement would be the first.
  if (why === 'no-history' && model.ledgerName !== 'none') return { kind: 'first-measurement' };
  const unproven = verdict.checks.find((check) => check.verdict === 'inconclusive');
  const change = comparison?.total ?? null;
  if (unproven) return { kind: 'not-proven', check: unproven, change };
  if (comparison && change) return withChange(comparison, change);
  const baseless = verdict.failed
    ? verdict.checks.find((check) => check.verdict === 'no-baseline')
    : undefined;
  return baseless ? { kind: 'not-judged', check: baseless } : { kind: 'figures-only' };
}

function withChange(comparison: Comparison, change: Change): Finding {
  if (!isProven(comparison)) return { kind: isOneSided(change) ? 'unproven' : 'no-change', change };
  return { kind: change.change > 0 ? 'rise' : 'saving', change };
}

/** The total's own test, at the level and least effect of the policy, in either direction. */
const isProven = ({ rows }: Comparison): boolean =>
  rows.some((row) => row.kind === 'total' && row.significant);

/** True when the total is significantly above the base, over a budget or not. */
export const hasRisen = (comparison: Comparison): boolean =>
  isProven(comparison) && (comparison.total?.change ?? 0) > 0;

/** True when the form is worth a table and a notification. */
export const isNoteworthy = (finding: Finding): boolean =>
  finding.kind === 'over-budget' || finding.kind === 'rise' || finding.kind === 'saving';
