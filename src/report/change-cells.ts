// The cells of a table of changes. Bold is significant, `same` an interval that holds no change; between the two stands the plain figure.
import type { Check } from '../review/budget/verdict.ts';
import type { Row } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeNumber, changeText, type EnergyScale, energyNumber, NBSP } from './figures.ts';
import { isIncrease } from './measure-text.ts';
import { isOneSided } from './one-sided.ts';

export type Cells = readonly [label: string, base: string, head: string, change: string];

/** A new or a vanished step has no change to test, and is one all the same. */
export const hasMoved = ({ significant, change }: Pick<Row, 'significant' | 'change'>): boolean =>
  significant || change === null;

/** Significant rows first, the largest movement in joules before smaller ones. */
export const weightOf = (row: Pick<Row, 'significant' | 'headJ' | 'baseJ'>): number =>
  (row.significant ? Number.MAX_SAFE_INTEGER / 2 : 0) + Math.abs((row.headJ ?? 0) - (row.baseJ ?? 0));

export const totalCells = (row: Row, scale: EnergyScale, mark: string): Cells => [
  '**total**',
  energyNumber(row.baseJ, scale),
  `**${energyNumber(row.headJ, scale)}**`,
  mark + changeCell(row),
];

export const stepCells = (row: Row, scale: EnergyScale, mark = ''): Cells => [
  `↳${NBSP}${codeSpan(row.label)}`,
  energyNumber(row.baseJ, scale),
  energyNumber(row.headJ, scale),
  mark + changeCell(row) + splitCell(row),
];

export interface Rest {
  readonly label: string;
  readonly baseJ: number | null;
  readonly headJ: number | null;
  readonly words: string;
}

/** Rows that share one. */
export const restCells = ({ label, baseJ, headJ, words }: Rest, scale: EnergyScale): Cells => [
  label,
  energyNumber(baseJ, scale),
  energyNumber(headJ, scale),
  words,
];

export const restWords = (rest: readonly Row[]): string => {
  if (rest.some(hasMoved)) return 'see the job summary';
  return rest.some(({ change }) => change !== null && isOneSided(change)) ? 'not proven' : 'same';
};

/** Null when no row has a figure; rows without one (too short to resolve) hold next to nothing. */
export function sumOfKnown(energiesJ: readonly (number | null)[]): number | null {
  const known = energiesJ.filter((energyJ) => energyJ !== null);
  return known.length === 0 ? null : known.reduce((total, energyJ) => total + energyJ, 0);
}

export function changeCell({ headJ, baseJ, change, significant, unresolved }: Row): string {
  if (unresolved === null && headJ !== null && baseJ === null) return 'new';
  if (unresolved === null && headJ === null && baseJ !== null) return 'gone';
  if (change === null) return 'not compared';
  const interval = `(${changeNumber(change.low)}${NBSP}…${NBSP}${changeNumber(change.high)})`;
  if (significant) return `**${changeText(change.change)}** ${interval}`;
  return `${isOneSided(change) ? changeText(change.change) : 'same'} ${interval}`;
}

export function splitCell({ significant, durationRatio, powerRatio }: Row): string {
  if (!significant || durationRatio === null || powerRatio === null) return '';
  return ` = power ${changeText(powerRatio - 1)} × time ${changeText(durationRatio - 1)}`;
}

const MARKS = { fail: '❌ ', warn: '⚠ ' } as const;

/** The mark of a row by the label that its checks are about, null for the total; empty where no limit on its change is passed. */
export function markOf(checks: readonly Check[], subject: string | null): string {
  // A fixed limit can be passed without a rise, even by a saving: the mark belongs to a limit on the change.
  const over = checks.filter(
    (check) =>
      isIncrease(check) &&
      check.reason === 'over-limit' &&
      check.subject === subject &&
      check.unit === null &&
      check.waived === null,
  );
  if (over.length === 0) return '';
  return MARKS[over.some(({ verdict }) => verdict === 'fail') ? 'fail' : 'warn'];
}
