// Which of the report's forms applies: one closed answer that comment, summary, console and annotations all speak from.
import type { Check } from '../review/budget/verdict.ts';
import type { Change, Comparison, NotCompared } from '../review/comparison/comparison.ts';
import type { ReportModel } from './model.ts';

export type Finding =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'over-budget'; readonly check: Check; readonly level: 'fail' | 'warn' }
  | { readonly kind: 'not-compared'; readonly why: Exclude<NotCompared, 'no-history' | 'no-energy'> }
  | { readonly kind: 'not-proven'; readonly check: Check; readonly change: Change | null }
  | { readonly kind: 'first-measurement' }
  | { readonly kind: 'saving' | 'rise' | 'no-change'; readonly change: Change }
  | { readonly kind: 'figures-only' };

/** The form of the report; the first that applies, worst news first. */
export function findingOf(model: ReportModel): Finding {
  const { receipt, comparison, verdict } = model;
  const over = verdict.checks.find((check) => check.verdict === 'fail' && check.reason === 'over-limit');
  const warned = verdict.checks.find((check) => check.verdict === 'warn' && check.reason === 'over-limit');
  if (over) return { kind: 'over-budget', check: over, level: 'fail' };
  if (receipt.energy.total_j === null) return { kind: 'not-measured' };
  if (warned) return { kind: 'over-budget', check: warned, level: 'warn' };
  const why = comparison?.notCompared ?? null;
  if (why !== null && why !== 'no-history' && why !== 'no-energy') return { kind: 'not-compared', why };
  // Without a ledger every measurement would be the first.
  if (why === 'no-history')
    return { kind: model.ledgerName === 'none' ? 'figures-only' : 'first-measurement' };
  const unproven = verdict.checks.find((check) => check.verdict === 'inconclusive');
  const change = comparison?.total ?? null;
  if (unproven) return { kind: 'not-proven', check: unproven, change };
  return comparison && change ? withChange(comparison, change) : { kind: 'figures-only' };
}

function withChange(comparison: Comparison, change: Change): Finding {
  if (!isProven(comparison)) return { kind: 'no-change', change };
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
