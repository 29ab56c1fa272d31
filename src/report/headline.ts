// The verdict in at most 40 characters and the sentence after it, for every form of the report (interface document, section 5).
import type { Receipt } from '../account/receipt/receipt.ts';
import type { Check } from '../review/budget/verdict.ts';
import type { Change } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeText, energyText, intervalText, massText, moneyText, scaleFor } from './figures.ts';
import { type Finding, findingOf } from './finding.ts';
import type { ReportModel } from './model.ts';
import { baseName, notComparedReason, notProvenReason } from './reasons.ts';

export interface Headline {
  /** An emoji that repeats the words for the eye; empty where there is no budget to judge by. */
  readonly mark: string;
  /** The alert block the form stands in; null for a plain line. */
  readonly alert: 'CAUTION' | 'WARNING' | null;
  /** To be set bold; at most 40 characters. */
  readonly verdict: string;
  /** The sentence that follows, Markdown; empty where the verdict says all. */
  readonly detail: string;
}

const line = (mark: string, verdict: string, detail: string): Headline => ({
  mark,
  alert: null,
  verdict,
  detail,
});

/** The headline of the report. Names inside are code spans; nothing else comes from outside. */
export function headlineOf(model: ReportModel, finding: Finding = findingOf(model)): Headline {
  switch (finding.kind) {
    case 'over-budget':
      return overBudget(model, finding.check, finding.level);
    case 'not-measured':
      return line('⚪', 'CI energy: not measured.', blocking(model, 'No sensor and no model gave a figure.'));
    case 'not-compared':
      return line(
        '⚪',
        'Not compared:',
        blocking(model, `${notComparedReason(finding.why, model)}. ${figures(model)}.`),
      );
    case 'first-measurement':
      return line('🌱', `First measurement: ${headEnergy(model)}.`, blocking(model, gateStart(model)));
    case 'not-proven':
      return notProven(model, finding.check, finding.change);
    case 'saving':
      return line('↘', `CI energy ${changeText(finding.change.change)}.`, movement(model, finding.change));
    case 'rise':
      return line(passMark(model), riseVerdict(model, finding.change), movement(model, finding.change));
    case 'no-change':
      return line(passMark(model), 'CI energy: no change.', quietDetail(model, finding.change));
    case 'figures-only':
      return line(passMark(model), `CI energy: ${headEnergy(model)}.`, figuresWithoutEnergy(model));
  }
}

const passMark = ({ verdict }: ReportModel): string => (verdict.verdict === 'pass' ? '✅' : '');

const headJ = ({ comparison, receipt }: ReportModel): number | null =>
  comparison?.headJ ?? receipt.energy.total_j;

const headEnergy = (model: ReportModel): string => {
  const energyJ = headJ(model);
  return energyJ === null ? 'unknown' : energyText(energyJ);
};

function overBudget(model: ReportModel, check: Check, level: 'fail' | 'warn'): Headline {
  const alert = level === 'fail' ? 'CAUTION' : 'WARNING';
  const mark = level === 'fail' ? '❌' : '⚠';
  const tail = model.verdict.failed ? '' : ' Not blocking.';
  const change = model.comparison?.total ?? null;
  if (check.kind === 'increase' && change) {
    const verdict = `CI energy ${changeAgainst(change.change, check.limit)}, limit ${changeText(check.limit)}.`;
    return { mark, alert, verdict, detail: `${movement(model, change)}.${tail}` };
  }
  const percent = model.receipt.energy.uncertainty_percent;
  const margin =
    percent === null ? '' : `, even after allowing for ±${percent.toFixed(0)}\u00a0% of the meters`;
  return {
    mark,
    alert,
    verdict: `CI ${valueAgainstLimit(check)}.`,
    detail: `Over the limit${margin}.${tail}`,
  };
}

/** `energy 0.41 kWh, limit 0.30 kWh`, both in one unit, or grams. */
export function valueAgainstLimit(check: Check): string {
  if (check.kind === 'emissions') {
    return `emissions ${check.actual === null ? 'unknown' : massText(check.actual)}, limit ${massText(check.limit)}`;
  }
  const scale = scaleFor(check.actual, check.limit);
  const actual = check.actual === null ? 'unknown' : energyText(check.actual, scale);
  return `energy ${actual}, limit ${energyText(check.limit, scale)}`;
}

/** With a decimal where the whole number would read the same as the limit. */
const changeAgainst = (change: number, limit: number): string =>
  changeText(change) === changeText(limit) ? changeText(change, 1) : changeText(change);

function riseVerdict({ verdict }: ReportModel, { change }: Change): string {
  const limit = verdict.checks.find((check) => check.kind === 'increase')?.limit;
  if (limit === undefined) return `CI energy ${changeText(change)}.`;
  return `CI energy ${changeAgainst(change, limit)}, limit ${changeText(limit)}.`;
}

function notProven(model: ReportModel, check: Check, change: Change | null): Headline {
  const interval = change ? ` (${intervalText(change.low, change.high)})` : '';
  const verdict = change ? `CI energy ${changeText(change.change)}, not proven` : 'CI energy: not proven';
  const detail = `${interval}: ${notProvenReason(check, model)}.`.trimStart();
  return line('🟡', verdict, blocking(model, detail, 'Not blocking.'));
}

/** Ends a sentence with what it means for the merge; nothing where there is no budget. */
function blocking(model: ReportModel, detail: string, otherwise = ''): string {
  const consequence = model.verdict.failed ? 'Blocking, by policy.' : otherwise;
  return [detail, consequence].filter((part) => part !== '').join(' ');
}

function gateStart(model: ReportModel): string {
  const relative = model.budgets.some(({ kind }) => kind === 'increase');
  if (!relative) return '';
  const runs = model.comparison?.baseline?.runs ?? 0;
  return `The gate starts with the ${ordinal(model.minSamples)} run on ${baseName(model.branch)} (now ${runs}).`;
}

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (count: number): string => `${count}${ORDINALS[ordinalRules.select(count)] ?? 'th'}`;

/** `0.94 → 1.06 kWh a run (95 %: +6 … +19 %)`. */
function movement(model: ReportModel, change: Change): string {
  const baseJ = model.comparison?.rows.find((row) => row.kind === 'total')?.baseJ ?? null;
  const energyJ = headJ(model);
  const interval = `(95\u00a0%: ${intervalText(change.low, change.high)})`;
  if (baseJ === null || energyJ === null) return interval;
  const scale = scaleFor(baseJ, energyJ);
  const before = energyText(baseJ, scale).slice(0, -scale.unit.length - 1);
  return `${before} → ${energyText(energyJ, scale)} a run ${interval}`;
}

const MAX_QUIET = 120;
const QUIET_VERDICT = '✅ CI energy: no change. ';
const MAX_BRANCH_IN_LINE = 24;

/** The quiet line keeps within 120 visible characters: cost goes first, then grams; both stay in the fold. */
function quietDetail(model: ReportModel, change: Change): string {
  const branch =
    model.branch !== null && model.branch.length <= MAX_BRANCH_IN_LINE ? codeSpan(model.branch) : 'the base';
  const energy = `${headEnergy(model)} a run (95\u00a0%: ${intervalText(change.low, change.high)} against ${branch})`;
  const parts = [energy, ...resolved(model), ...gramsAndCost(model.receipt.carbon)];
  while (parts.length > 1 && QUIET_VERDICT.length + parts.join(' · ').replaceAll('`', '').length > MAX_QUIET)
    parts.pop();
  return parts.join(' · ');
}

const resolved = ({ pull, verdict }: ReportModel): readonly string[] =>
  pull?.alerted && verdict.verdict === 'pass' ? ['earlier alert resolved'] : [];

/** Grams and money, where known. */
export function gramsAndCost({ emissions_g: emissions, cost }: Receipt['carbon']): readonly string[] {
  return [...(emissions === null ? [] : [`${massText(emissions)} CO₂e`]), ...(cost ? [moneyText(cost)] : [])];
}

const figures = (model: ReportModel): string =>
  [headEnergy(model), ...gramsAndCost(model.receipt.carbon)].join(' · ');
const figuresWithoutEnergy = (model: ReportModel): string => gramsAndCost(model.receipt.carbon).join(' · ');
