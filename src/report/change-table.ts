// The table of a job's change: total, the steps that changed, the rest in one row. The unit stands once, in the head.
import { markdownTable } from 'markdown-table';
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import {
  type Cells,
  hasMoved,
  markOf,
  restCells,
  restWords,
  stepCells,
  sumOfKnown,
  totalCells,
  weightOf,
} from './change-cells.ts';
import { type EnergyScale, NBSP, scaleFor } from './figures.ts';
import type { ReportModel } from './model.ts';
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
  const steps = comparison.rows
    .filter(({ kind }) => kind === 'step')
    .sort((a, b) => weightOf(b) - weightOf(a));
  const wanted = choice.unchanged === 'each' ? steps : steps.filter(hasMoved);
  const shown = wanted.slice(0, choice.most);
  const rest = steps.filter((row) => !shown.includes(row));
  const here = model.pull === null ? 'this run' : 'PR';
  const { checks } = model.verdict;
  const markOfStep = (row: Row): string => markOf(checks, `${model.subjectLabel}/${row.label}`);
  return markdownTable(
    [
      [scale.unit, baseName(model.branch), here, 'change'],
      ...total.map((row) => totalCells(row, scale, markOf(checks, null))),
      ...shown.map((row) => stepCells(row, scale, markOfStep(row))),
      ...(rest.length === 0 ? [] : [restOf(shown.length === 0 ? 'step' : 'other step', rest, scale)]),
    ],
    { align: ['l', 'r', 'r', 'l'], alignDelimiters: false },
  );
}

const restOf = (kind: string, rest: readonly Row[], scale: EnergyScale): Cells =>
  restCells(
    {
      label: `↳${NBSP}${rest.length} ${kind}${rest.length === 1 ? '' : 's'}`,
      baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
      headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
      words: restWords(rest),
    },
    scale,
  );
