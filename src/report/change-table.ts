// The table of a change: total, the steps that changed, the rest in one row. The unit stands once, in the head.
// Bold is significant, `same` an interval that holds no change; between the two stands the plain figure.
import { markdownTable } from 'markdown-table';
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { changeNumber, changeText, type EnergyScale, energyNumber, NBSP, scaleFor } from './figures.ts';
import type { ReportModel } from './model.ts';
import { isOneSided } from './one-sided.ts';
import { baseName } from './reasons.ts';

export interface RowChoice {
  /** Steps that did not change get a row each; else they share one. */
  readonly unchanged: 'each' | 'together';
  readonly most: number;
}

/** Ends without a newline: the caller leaves a blank line, or the next line would become a row. */
export function changeTable(model: ReportModel, comparison: Comparison, choice: RowChoice): string {
  const scale = scaleFor(...comparison.rows.flatMap((row) => [row.headJ, row.baseJ]));
  const total = comparison.rows.filter(({ kind }) => kind === 'total');
  const steps = comparison.rows.filter(({ kind }) => kind === 'step').sort((a, b) => weight(b) - weight(a));
  const wanted = choice.unchanged === 'each' ? steps : steps.filter(hasMoved);
  const shown = wanted.slice(0, choice.most);
  const rest = steps.filter((row) => !shown.includes(row));
  const here = model.pull === null ? 'this run' : 'PR';
  return markdownTable(
    [
      [scale.unit, baseName(model.branch), here, 'change'],
      ...total.map((row) => totalCells(model, row, scale)),
      ...shown.map((row) => stepCells(row, scale)),
      ...(rest.length === 0 ? [] : [restCells(shown.length === 0 ? 'step' : 'other step', rest, scale)]),
    ],
    { align: ['l', 'r', 'r', 'l'], alignDelimiters: false },
  );
}

/** A new or a vanished step has no change to test, and is one all the same. */
export const hasMoved = ({ significant, change }: Row): boolean => significant || change === null;

/** Significant steps first, the largest movement in joules before smaller ones. */
const weight = (row: Row): number =>
  (row.significant ? Number.MAX_SAFE_INTEGER / 2 : 0) + Math.abs((row.headJ ?? 0) - (row.baseJ ?? 0));

const MARKS = { fail: '❌ ', warn: '⚠ ' } as const;

function totalCells({ verdict }: ReportModel, row: Row, scale: EnergyScale): readonly string[] {
  // A fixed limit can be passed without a rise, even by a saving: the mark belongs to a limit on the change.
  const over = verdict.checks.filter(({ kind, reason }) => kind === 'increase' && reason === 'over-limit');
  const worst = over.some((check) => check.verdict === 'fail') ? 'fail' : 'warn';
  const mark = over.length > 0 ? MARKS[worst] : '';
  return [
    '**total**',
    energyNumber(row.baseJ, scale),
    `**${energyNumber(row.headJ, scale)}**`,
    mark + changeCell(row),
  ];
}

const stepCells = (row: Row, scale: EnergyScale): readonly string[] => [
  `↳${NBSP}${codeSpan(row.label)}`,
  energyNumber(row.baseJ, scale),
  energyNumber(row.headJ, scale),
  changeCell(row) + splitCell(row),
];

function restCells(kind: string, rest: readonly Row[], scale: EnergyScale): readonly string[] {
  const label = `↳${NBSP}${rest.length} ${kind}${rest.length === 1 ? '' : 's'}`;
  const cells = [sumOf(rest.map(({ baseJ }) => baseJ)), sumOf(rest.map(({ headJ }) => headJ))];
  return [label, ...cells.map((energyJ) => energyNumber(energyJ, scale)), restWords(rest)];
}

function restWords(rest: readonly Row[]): string {
  if (rest.some(hasMoved)) return 'see the job summary';
  return rest.some(({ change }) => change !== null && isOneSided(change)) ? 'not proven' : 'same';
}

/** Null when no row has a figure; rows without one (too short to resolve) hold next to nothing. */
function sumOf(energiesJ: readonly (number | null)[]): number | null {
  const known = energiesJ.filter((energyJ) => energyJ !== null);
  return known.length === 0 ? null : known.reduce((total, energyJ) => total + energyJ, 0);
}

function changeCell({ headJ, baseJ, change, significant, unresolved }: Row): string {
  if (unresolved === null && headJ !== null && baseJ === null) return 'new';
  if (unresolved === null && headJ === null && baseJ !== null) return 'gone';
  if (change === null) return 'not compared';
  const interval = `(${changeNumber(change.low)}${NBSP}…${NBSP}${changeNumber(change.high)})`;
  if (significant) return `**${changeText(change.change)}** ${interval}`;
  return `${isOneSided(change) ? changeText(change.change) : 'same'} ${interval}`;
}

function splitCell({ significant, durationRatio, powerRatio }: Row): string {
  if (!significant || durationRatio === null || powerRatio === null) return '';
  return ` = power ${changeText(powerRatio - 1)} × time ${changeText(durationRatio - 1)}`;
}
