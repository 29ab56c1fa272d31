// One budget's outcome in words: what was asked, of which job, what came out, and what can be done.
import type { Check, Measure, Waiver } from '../review/budget/verdict.ts';
import { codeSpan, prose } from './escape.ts';
import { NBSP } from './figures.ts';
import { againstLimit, isIncrease, measuredWhat, valueText } from './measure-text.ts';

/** `+10 %` fail (+12 %) – remedy. */
export function checkText(check: Check): string {
  const figures = [...measuresOf(check).flatMap(figureText), ...doubtOf(check)].join(', ');
  const remedy = check.remedy === null ? '' : ` – ${unstopped(prose(check.remedy))}`;
  const waived = check.waived === null ? '' : `, ${waiverText(check.waived)}`;
  const of = check.subject === null ? '' : ` for ${codeSpan(check.subject)}`;
  return `${budgetSpan(check)}${of} ${check.verdict}${waived}${figures === '' ? '' : ` (${figures})`}${remedy}`;
}

export const measuresOf = (check: Check): readonly Measure[] =>
  check.and === null ? [check] : [check, check.and];

/** Of a change its value, since the limit stands in the budget; of a fixed limit both, since units may differ. */
function figureText(measure: Measure): readonly string[] {
  if (!isIncrease(measure)) return [`${measuredWhat(measure)} ${againstLimit(measure)}`];
  return measure.actual === null ? [] : [valueText(measure, measure.actual)];
}

/** A fixed limit is judged in the build's favour: a pass above it needs its reason. */
const doubtOf = (check: Check): readonly string[] =>
  !isIncrease(check) && check.reason === 'within-noise' ? ['within the meters’ doubt'] : [];

/** `accepted by bob`, `muted until 2026-12-31: flaky`; Markdown. */
export const waiverText = (waived: Waiver): string =>
  waived.kind === 'accepted'
    ? `accepted by ${codeSpan(waived.by)}`
    : `muted until ${prose(waived.until)}: ${quoted(waived.reason)}`;

const MAX_QUOTE = 120;

/** Words of a person, shown as code so that none of them acts as Markdown; at most 120 characters. */
export const quoted = (words: string): string => codeSpan(words, MAX_QUOTE);

/** The budget as typed, kept on one line. */
export const budgetSpan = ({ budget }: Pick<Check, 'budget'>): string =>
  codeSpan(budget).replaceAll(' ', NBSP);

/** ``per `sample` in `train/Train` this month on `main` ``: what a limit is about where it is not simply the report; else empty. */
export function aboutText({ unit, subject, window }: Check): string {
  return [
    ...(unit === null ? [] : [`per ${codeSpan(unit)}`]),
    ...(subject === null ? [] : [`in ${codeSpan(subject)}`]),
    ...(window === null ? [] : [windowText(window)]),
  ].join(' ');
}

const WINDOW = /^(day|week|month) on (.+)$/su;

/** `month on main` as ``this month on `main` ``. */
function windowText(window: string): string {
  const [, span, branch] = WINDOW.exec(window) ?? [];
  if (span === undefined || branch === undefined) return codeSpan(window);
  return `${span === 'day' ? 'today' : `this ${span}`} on ${codeSpan(branch)}`;
}

/** Without its full stop, for use inside a longer sentence. */
export const unstopped = (sentence: string): string => sentence.replace(/[.\s]+$/u, '');
