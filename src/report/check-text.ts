// One budget's outcome in words: what was asked, what came out, both in one unit, and what can be done.
import type { Check } from '../review/budget/verdict.ts';
import { codeSpan, prose } from './escape.ts';
import { changeText, energyText, massText, NBSP, scaleFor } from './figures.ts';

/** `+10 %` fail (+12 %) – remedy. */
export function checkText(check: Check): string {
  const actual =
    check.kind === 'increase' ? increaseText(check) : `${valueAgainstLimit(check)}${doubtOf(check)}`;
  const remedy = check.remedy === null ? '' : ` – ${unstopped(prose(check.remedy))}`;
  return `${budgetSpan(check)} ${check.verdict}${actual === '' ? '' : ` (${actual})`}${remedy}`;
}

/** A fixed limit is judged in the build's favour: a pass above it needs its reason. */
const doubtOf = ({ reason }: Check): string =>
  reason === 'within-noise' ? ', within the meters’ doubt' : '';

const increaseText = ({ actual }: Check): string => (actual === null ? '' : changeText(actual));

/** The budget as typed, kept on one line. */
export const budgetSpan = ({ budget }: Check): string => codeSpan(budget).replaceAll(' ', NBSP);

/** `energy 0.41 kWh, limit 0.30 kWh`, both in one unit, or grams. For fixed limits only. */
export function valueAgainstLimit({ kind, actual, limit }: Check): string {
  if (kind === 'emissions') {
    return `emissions ${actual === null ? 'unknown' : massText(actual)}, limit ${massText(limit)}`;
  }
  const scale = scaleFor(actual, limit);
  return `energy ${actual === null ? 'unknown' : energyText(actual, scale)}, limit ${energyText(limit, scale)}`;
}

/** `+12 %, limit +10 %`, with a decimal where the whole number would read the same as the limit. */
export function changeAgainstLimit(change: number, limit: number): string {
  const whole = changeText(change);
  return `${whole === changeText(limit) ? changeText(change, 1) : whole}, limit ${changeText(limit)}`;
}

/** Without its full stop, for use inside a longer sentence. */
export const unstopped = (sentence: string): string => sentence.replace(/[.\s]+$/u, '');
