// The folded part of the comment: one line of facts that stay visible, and behind it the full table and the small print.
import { carbonLine } from './carbon-line.ts';
import { changeTable } from './change-table.ts';
import { equivalenceLine } from './equivalence-line.ts';
import { codeElement } from './escape.ts';
import { changeText, energyText } from './figures.ts';
import { gridSentences } from './grid-sentences.ts';
import { doubtsOf, methodOf } from './method.ts';
import type { ReportModel } from './model.ts';
import { pullFigures } from './pull-totals.ts';
import { gramsAndCost } from './quiet-line.ts';

/** No more rows in a comment: the job summary has them all. */
const MOST_ROWS = 100;

export interface FoldChoice {
  readonly table: boolean;
  /** Grams and cost, where the line above does not show them already. */
  readonly grams: boolean;
}

export function foldOf(model: ReportModel, choice: FoldChoice): string {
  const { comparison, receipt } = model;
  const steps = comparison?.rows.some(({ kind }) => kind === 'step') ?? false;
  const table =
    choice.table && comparison && steps
      ? [changeTable(model, comparison, { unchanged: 'each', most: MOST_ROWS })]
      : [];
  // A blank line after the summary line lets Markdown in; one after the table ends it.
  return [
    `<details><summary><sub>${factsOf(model, choice).join(' · ')}</sub></summary>`,
    ...table,
    ...methodOf(model, {
      notes: doubtsOf(model),
      grid: [gridSentences(receipt).join(' '), ...carbonLine(receipt), ...equivalenceLine(model.equivalents)],
    }),
    '</details>',
  ].join('\n\n');
}

/** HTML, not Markdown: GitHub does not read Markdown on the summary line. */
function factsOf(model: ReportModel, choice: FoldChoice): readonly string[] {
  const facts = [
    ...detectable(model),
    ...baseRuns(model),
    ...attempts(model),
    ...hardware(model),
    ...(choice.grams ? gramsAndCost(model) : []),
    ...soFar(model),
  ];
  return facts.length === 0 ? ['how this was measured'] : facts;
}

function detectable({ comparison }: ReportModel): readonly string[] {
  const change = comparison?.total;
  return change ? [`a rise of ${changeText(change.detectable).slice(1)} would have shown`] : [];
}

function baseRuns({ comparison }: ReportModel): readonly string[] {
  const baseline = comparison?.total ? comparison.baseline : null;
  if (!baseline) return [];
  const runs = `${baseline.runs} base run${baseline.runs === 1 ? '' : 's'}`;
  if (baseline.distance === null) return [baseline.old ? `${runs}, none a known ancestor` : runs];
  if (baseline.distance === 0) return [runs];
  return [`${runs}, newest ${baseline.distance} commit${baseline.distance === 1 ? '' : 's'} back`];
}

/** A re-run narrows the figure, it does not replace it. */
function attempts({ comparison }: ReportModel): readonly string[] {
  const many = comparison?.total ? comparison.attempts : 0;
  return many > 1 ? [`${many} attempts pooled`] : [];
}

function hardware({ comparison }: ReportModel): readonly string[] {
  if (!comparison) return [];
  const same = comparison.total !== null && comparison.baseHardware === comparison.headHardware;
  return [`${same ? 'same ' : ''}${codeElement(comparison.headHardware)}`];
}

function soFar({ pull }: ReportModel): readonly string[] {
  if (pull === null) return [];
  const { runs, measured, energy } = pullFigures(pull);
  if (runs === 0) return [];
  const all = `${runs} run${runs === 1 ? '' : 's'}`;
  if (energy === null) return [`this PR so far: ${all}`];
  return [
    `this PR so far: ${measured < runs ? `${measured} of ${all} measured` : all}, ${energyText(energy)}`,
  ];
}
