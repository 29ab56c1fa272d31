// The line of a report with nothing to report: energy, interval, grams, cost, within 120 visible characters.
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
  const parts = [`${energy} ${perRun(model)} ${interval}`, ...resolved(model), ...gramsAndCost(model)];
  while (parts.length > 1 && VERDICT.length + visibleLength(parts) > MAX_VISIBLE) parts.pop();
  return parts.join(' · ');
}

const visibleLength = (parts: readonly string[]): number => parts.join(' · ').replaceAll('`', '').length;

/** Said once, when a pull request passes that was over a budget before. */
export const resolved = ({ pull, verdict }: ReportModel): readonly string[] =>
  pull?.alerted && verdict.verdict === 'pass' ? ['earlier alert resolved'] : [];

/** Assumed energy observes nothing, so what is compared and judged leaves it out; grams and cost are of all of it. */
const leavesOut = ({ receipt, comparison, verdict }: ReportModel): boolean =>
  (receipt.energy.shares?.assumed ?? 0) > 0 &&
  (comparison?.total != null || verdict.checks.some(({ reason }) => reason === 'over-limit'));

/** After an energy that was compared. */
export const perRun = (model: ReportModel): string => (leavesOut(model) ? 'counted a run' : 'a run');

/** Grams and money, where known and of the energy that stands beside them; else the fold has them, with the shares. */
export function gramsAndCost(model: ReportModel): readonly string[] {
  const { emissions_g: emissions, cost } = model.receipt.carbon;
  if (leavesOut(model)) return [];
  return [...(emissions === null ? [] : [`${massText(emissions)} CO₂e`]), ...(cost ? [moneyText(cost)] : [])];
}
