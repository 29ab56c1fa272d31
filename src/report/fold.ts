// The folded part of a job's comment: one line of facts that stay visible, and behind it the full table and the small print.
import type { Comparison } from '../review/comparison/comparison.ts';
import { carbonLine } from './carbon-line.ts';
import { changeTable } from './change-table.ts';
import { equivalenceLine } from './equivalence-line.ts';
import { attemptsFact, baseFact, detectableFact, hardwareFact, soFarFact, UNSEEN_DEVICE } from './facts.ts';
import { gridSentences } from './grid-sentences.ts';
import { doubtsOf, methodOf } from './method.ts';
import type { ReportModel } from './model.ts';
import { outcomeOf } from './outcome.ts';
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
  return folded(factsOf(model, choice), [
    ...table,
    ...methodOf(model, {
      notes: doubtsOf(model),
      grid: [gridSentences(receipt).join(' '), ...carbonLine(receipt), ...equivalenceLine(model.equivalents)],
    }),
  ]);
}

/** A blank line after the summary line lets Markdown in; one after a table ends it. */
export const folded = (facts: readonly string[], blocks: readonly string[]): string =>
  [
    `<details><summary><sub>${facts.length === 0 ? 'how this was measured' : facts.join(' · ')}</sub></summary>`,
    ...blocks,
    '</details>',
  ].join('\n\n');

function factsOf(model: ReportModel, choice: FoldChoice): readonly string[] {
  const { comparison } = model;
  const outcome = outcomeOf(model);
  return [
    ...detectableFact(outcome),
    ...(comparison?.total ? baselineFacts(comparison) : []),
    ...hardware(comparison),
    ...(choice.grams ? gramsAndCost(outcome) : []),
    ...soFarFact(outcome),
  ];
}

function baselineFacts({ baseline, fleet, attempts }: Comparison): readonly string[] {
  if (!baseline) return attemptsFact(attempts);
  const { runs, distance, old } = baseline;
  return [
    baseFact({ runs: [runs, runs], devices: fleet?.devices ?? 1, distance, old }),
    ...(fleet?.headSeen === false ? [UNSEEN_DEVICE] : []),
    ...attemptsFact(attempts),
  ];
}

const hardware = (comparison: Comparison | null): readonly string[] =>
  comparison === null
    ? []
    : hardwareFact(
        [comparison.headHardware],
        comparison.total !== null && comparison.baseHardware === comparison.headHardware,
      );
