// The verdict in at most 40 characters and the sentence after it, for every form of the report (interface document, section 5).
import type { Check } from '../review/budget/verdict.ts';
import type { Change } from '../review/comparison/comparison.ts';
import { aboutText, budgetSpan } from './check-text.ts';
import { prose } from './escape.ts';
import { changeText, energyNumber, energyText, intervalText, NBSP, scaleFor } from './figures.ts';
import { type Finding, findingOf } from './finding.ts';
import { gateStart } from './gate-start.ts';
import { againstLimit, changeAgainstLimit, isIncrease, measuredWhat } from './measure-text.ts';
import type { Outcome } from './outcome.ts';
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

/** The headline of a report. Names inside are code spans; nothing else comes from outside. */
export function headlineOf(outcome: Outcome, finding: Finding = findingOf(outcome)): Headline {
  const passed = markOf(outcome);
  switch (finding.kind) {
    case 'over-budget':
      return overBudget(outcome, finding.check, finding.level);
    case 'accepted':
      return line('✅', acceptedVerdict(outcome, finding.check), acceptedDetail(outcome, finding.check));
    case 'not-measured':
      return line('⚪', 'CI energy: not measured.', blocking(outcome, notMeasured(outcome)));
    case 'not-judged':
      return notJudged(outcome, finding.check);
    case 'not-compared':
      return line(
        '⚪',
        'Not compared:',
        blocking(outcome, `${notComparedReason(finding.why, outcome)}. ${figures(outcome)}.`),
      );
    case 'first-measurement':
      return line('🌱', `First measurement: ${headEnergy(outcome)}.`, blocking(outcome, gateStart(outcome)));
    case 'not-proven':
      return notProven(outcome, finding.check, finding.change);
    case 'saving':
      return line('↘', `CI energy ${changeText(finding.change.change)}.`, movement(outcome, finding.change));
    case 'rise':
      return line(passed, riseVerdict(outcome, finding.change), movement(outcome, finding.change));
    case 'unproven':
      return line(
        passed,
        `${unprovenVerdict(outcome, finding.change)}.`,
        [movement(outcome, finding.change), ...resolved(outcome)].join(' · '),
      );
    case 'no-change':
      return line(passed, 'CI energy: no change.', quietLine(outcome, finding.change, headEnergy(outcome)));
    case 'figures-only':
      return line(passed, `CI energy: ${headEnergy(outcome)}.`, gramsAndCost(outcome).join(' · '));
  }
}

/** A warning that is no excess, such as a missing job, is told by its own line. */
function markOf({ verdict: { verdict } }: Outcome): string {
  if (verdict === 'warn') return '⚠';
  return verdict === 'pass' ? '✅' : '';
}

const headEnergy = ({ headJ }: Outcome): string => (headJ === null ? 'unknown' : energyText(headJ));

const figures = (outcome: Outcome): string => [headEnergy(outcome), ...gramsAndCost(outcome)].join(' · ');

const notMeasured = ({ jobs }: Outcome): string =>
  jobs === 0 ? 'No job of this run left a receipt.' : 'No sensor and no model gave a figure.';

const isOfAll = ({ subject, unit }: Check): boolean => subject === null && unit === null;

function overBudget(outcome: Outcome, check: Check, level: 'fail' | 'warn'): Headline {
  const alert = level === 'fail' ? 'CAUTION' : 'WARNING';
  const mark = level === 'fail' ? '❌' : '⚠';
  const tail = outcome.verdict.failed ? '' : ' Not blocking.';
  const about = aboutText(check);
  const also = check.and === null ? '' : `and ${againstLimit(check.and)}`;
  const where = [about, also].filter((part) => part !== '').join(', ');
  const verdict = `CI ${measuredWhat(check)} ${againstLimit(check)}${where === '' ? '.' : ''}`;
  const goesOn = where === '' ? '' : `${where}. `;
  if (isIncrease(check)) {
    const { change } = outcome;
    const all = outcome.jobs > 1 ? 'All jobs: ' : 'The whole job: ';
    const detail = change === null ? '' : `${isOfAll(check) ? '' : all}${movement(outcome, change)}.`;
    return { mark, alert, verdict, detail: `${goesOn}${detail}${tail}`.trim() };
  }
  const remedy = check.remedy === null ? '' : prose(check.remedy);
  const parts = [where === '' ? '' : `${where}.`, margin(outcome, check), remedy, tail.trim()];
  return { mark, alert, verdict, detail: parts.filter((part) => part !== '').join(' ') };
}

/** A limit over a span is about what was really emitted, and no doubt is taken off. */
function margin({ uncertaintyPercent: percent }: Outcome, { window }: Check): string {
  if (window !== null) return '';
  const allowed =
    percent === null ? '' : `, even after allowing for the meters’ ±${percent.toFixed(0)}${NBSP}%`;
  return `Over the limit${allowed}.`;
}

/** The limit stands in the budget, which follows. */
function acceptedVerdict(outcome: Outcome, check: Check): string {
  const rise = outcome.change !== null && isOfAll(check) ? outcome.change.change : null;
  const own = check.kind === 'increase' ? check.actual : null;
  const change = own ?? rise;
  return change === null ? 'CI energy: rise accepted.' : `CI energy ${changeText(change)}, accepted.`;
}

function acceptedDetail(outcome: Outcome, check: Check): string {
  const about = aboutText(check);
  const over = `Over the budget ${budgetSpan(check)}${about === '' ? '' : ` ${about}`}.`;
  return outcome.change === null ? over : `${movement(outcome, outcome.change)}. ${over}`;
}

function riseVerdict({ verdict }: Outcome, { change }: Change): string {
  const limit = verdict.checks.find((check) => check.kind === 'increase' && isOfAll(check))?.limit;
  return `CI energy ${limit === undefined ? changeText(change) : changeAgainstLimit(change, limit)}.`;
}

function notProven(outcome: Outcome, check: Check, change: Change | null): Headline {
  const about = aboutText(check);
  const reason = `${notProvenReason(check, outcome)}${about === '' ? '' : `, ${about}`}.`;
  if (!isIncrease(check)) {
    const detail = `CI ${measuredWhat(check)} ${againstLimit(check)}. ${reason}`;
    return line('🟡', 'CI energy: limit not judged.', blocking(outcome, detail, 'Not blocking.'));
  }
  if (!isOfAll(check)) {
    const detail = `${budgetSpan(check)}: ${reason}`;
    return line('🟡', 'CI energy: not proven.', blocking(outcome, detail, 'Not blocking.'));
  }
  const interval = change ? `(${intervalText(change.low, change.high)}): ` : '';
  const verdict = change ? unprovenVerdict(outcome, change) : 'CI energy: not proven.';
  return line('🟡', verdict, blocking(outcome, `${interval}${reason}`, 'Not blocking.'));
}

/** Beyond chance and below `compare.min-effect` is proven, only too small for a finding. */
const unprovenVerdict = ({ belowMinEffect }: Outcome, { change }: Change): string =>
  `CI energy ${changeText(change)}, ${belowMinEffect ? 'below min-effect' : 'not proven'}`;

/** A red build says why first; the figures stand in the fold. */
function notJudged(outcome: Outcome, check: Check): Headline {
  const about = aboutText(check);
  const what = `${budgetSpan(check)}${about === '' ? '' : ` ${about}`}`;
  const remedy = check.remedy === null ? '' : `: ${prose(check.remedy)}`;
  return line('❌', 'CI energy: budget not judged.', blocking(outcome, `${what}${remedy}`));
}

/** Ends a sentence with what it means for the merge; nothing where there is no budget. */
function blocking({ verdict }: Outcome, detail: string, otherwise = ''): string {
  const consequence = verdict.failed ? 'Blocking, by policy.' : otherwise;
  return [detail, consequence].filter((part) => part !== '').join(' ');
}

/** `0.94 → 1.06 kWh a run (95 %: +6 … +19 %)`. */
function movement(outcome: Outcome, change: Change): string {
  const { baseJ, headJ } = outcome;
  const interval = `(95${NBSP}%: ${intervalText(change.low, change.high)})`;
  if (baseJ === null || headJ === null) return interval;
  const scale = scaleFor(baseJ, headJ);
  return `${energyNumber(baseJ, scale)} → ${energyText(headJ, scale)} ${perRun(outcome)} ${interval}`;
}
