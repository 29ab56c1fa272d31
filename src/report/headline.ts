// The verdict in at most 40 characters and the sentence after it, for every form of the report (interface document, section 5).
import type { Check } from '../review/budget/verdict.ts';
import type { Change } from '../review/comparison/comparison.ts';
import { budgetSpan, changeAgainstLimit, valueAgainstLimit } from './check-text.ts';
import { prose } from './escape.ts';
import { changeText, energyNumber, energyText, intervalText, NBSP, scaleFor } from './figures.ts';
import { type Finding, findingOf } from './finding.ts';
import { gateStart } from './gate-start.ts';
import type { ReportModel } from './model.ts';
import { gramsAndCost, perRun, quietLine, resolved } from './quiet-line.ts';
import { notComparedReason, notProvenReason } from './reasons.ts';

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
  const passed = model.verdict.verdict === 'pass' ? '✅' : '';
  switch (finding.kind) {
    case 'over-budget':
      return overBudget(model, finding.check, finding.level);
    case 'not-measured':
      return line('⚪', 'CI energy: not measured.', blocking(model, 'No sensor and no model gave a figure.'));
    case 'not-judged':
      return notJudged(model, finding.check);
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
      return line(passed, riseVerdict(model, finding.change), movement(model, finding.change));
    case 'unproven':
      return line(
        passed,
        `${unprovenVerdict(model, finding.change)}.`,
        [movement(model, finding.change), ...resolved(model)].join(' · '),
      );
    case 'no-change':
      return line(passed, 'CI energy: no change.', quietLine(model, finding.change, headEnergy(model)));
    case 'figures-only':
      return line(passed, `CI energy: ${headEnergy(model)}.`, gramsAndCost(model).join(' · '));
  }
}

/** What was compared: the median of the attempts, without assumed energy; else what this run used. */
const headJ = ({ comparison, receipt }: ReportModel): number | null =>
  comparison?.total ? comparison.headJ : receipt.energy.total_j;

function headEnergy(model: ReportModel): string {
  const energyJ = headJ(model);
  return energyJ === null ? 'unknown' : energyText(energyJ);
}

const figures = (model: ReportModel): string => [headEnergy(model), ...gramsAndCost(model)].join(' · ');

function overBudget(model: ReportModel, check: Check, level: 'fail' | 'warn'): Headline {
  const alert = level === 'fail' ? 'CAUTION' : 'WARNING';
  const mark = level === 'fail' ? '❌' : '⚠';
  const tail = model.verdict.failed ? '' : ' Not blocking.';
  const change = model.comparison?.total ?? null;
  if (check.kind === 'increase' && change) {
    const verdict = `CI energy ${changeAgainstLimit(change.change, check.limit)}.`;
    return { mark, alert, verdict, detail: `${movement(model, change)}.${tail}` };
  }
  const percent = model.receipt.energy.uncertainty_percent;
  const margin =
    percent === null ? '' : `, even after allowing for the meters’ ±${percent.toFixed(0)}${NBSP}%`;
  const remedy = check.remedy === null ? '' : ` ${prose(check.remedy)}`;
  return {
    mark,
    alert,
    verdict: `CI ${valueAgainstLimit(check)}.`,
    detail: `Over the limit${margin}.${remedy}${tail}`,
  };
}

function riseVerdict({ verdict }: ReportModel, { change }: Change): string {
  const limit = verdict.checks.find((check) => check.kind === 'increase')?.limit;
  return `CI energy ${limit === undefined ? changeText(change) : changeAgainstLimit(change, limit)}.`;
}

function notProven(model: ReportModel, check: Check, change: Change | null): Headline {
  const reason = `${notProvenReason(check, model)}.`;
  if (check.kind !== 'increase') {
    const detail = `CI ${valueAgainstLimit(check)}. ${reason}`;
    return line('🟡', 'CI energy: limit not judged.', blocking(model, detail, 'Not blocking.'));
  }
  const interval = change ? `(${intervalText(change.low, change.high)}): ` : '';
  const verdict = change ? unprovenVerdict(model, change) : 'CI energy: not proven.';
  return line('🟡', verdict, blocking(model, `${interval}${reason}`, 'Not blocking.'));
}

/** Beyond chance and below `compare.min-effect` is proven, only too small for a finding. */
const unprovenVerdict = ({ comparison }: ReportModel, { change }: Change): string =>
  `CI energy ${changeText(change)}, ${comparison?.belowMinEffect ? 'below min-effect' : 'not proven'}`;

/** A red build says why first; the figures stand in the fold. */
function notJudged(model: ReportModel, check: Check): Headline {
  const remedy = check.remedy === null ? '' : `: ${prose(check.remedy)}`;
  return line('❌', 'CI energy: budget not judged.', blocking(model, `${budgetSpan(check)}${remedy}`));
}

/** Ends a sentence with what it means for the merge; nothing where there is no budget. */
function blocking(model: ReportModel, detail: string, otherwise = ''): string {
  const consequence = model.verdict.failed ? 'Blocking, by policy.' : otherwise;
  return [detail, consequence].filter((part) => part !== '').join(' ');
}

/** `0.94 → 1.06 kWh a run (95 %: +6 … +19 %)`. */
function movement(model: ReportModel, change: Change): string {
  const baseJ = model.comparison?.rows.find((row) => row.kind === 'total')?.baseJ ?? null;
  const energyJ = headJ(model);
  const interval = `(95${NBSP}%: ${intervalText(change.low, change.high)})`;
  if (baseJ === null || energyJ === null) return interval;
  const scale = scaleFor(baseJ, energyJ);
  return `${energyNumber(baseJ, scale)} → ${energyText(energyJ, scale)} ${perRun(model)} ${interval}`;
}
