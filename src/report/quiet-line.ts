// The line of a report with nothing to report: energy, interval, grams, cost, within 120 visible characters.
import type { Receipt } from '../account/receipt/receipt.ts';
import type { Change } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { intervalText, massText, moneyText, NBSP } from './figures.ts';
import type { ReportModel } from './model.ts';

const MAX_VISIBLE = 120;
const VERDICT = '✅ CI energy: no change. ';
const MAX_BRANCH = 24;

/** What follows the verdict. Where it is too long cost goes first, then grams; both stay in the fold. */
export function quietLine(model: ReportModel, change: Change, energy: string): string {
  const branch =
    model.branch !== null && model.branch.length <= MAX_BRANCH ? codeSpan(model.branch) : 'the base';
  const interval = `(95${NBSP}%: ${intervalText(change.low, change.high)} against ${branch})`;
  const parts = [`${energy} a run ${interval}`, ...resolved(model), ...gramsAndCost(model.receipt.carbon)];
  while (parts.length > 1 && VERDICT.length + visibleLength(parts) > MAX_VISIBLE) parts.pop();
  return parts.join(' · ');
}

const visibleLength = (parts: readonly string[]): number => parts.join(' · ').replaceAll('`', '').length;

const resolved = ({ pull, verdict }: ReportModel): readonly string[] =>
  pull?.alerted && verdict.verdict === 'pass' ? ['earlier alert resolved'] : [];

/** Grams and money, where known. */
export function gramsAndCost({ emissions_g: emissions, cost }: Receipt['carbon']): readonly string[] {
  return [...(emissions === null ? [] : [`${massText(emissions)} CO₂e`]), ...(cost ? [moneyText(cost)] : [])];
}
