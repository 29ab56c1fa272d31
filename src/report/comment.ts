// The comment of a pull request with one measured job: a quiet line, or an alert with cause and table; the rest folded.
// Forms: interface document, section 5.
import { causeOf, risenJob } from './cause.ts';
import { hasMoved } from './change-cells.ts';
import { changeTable } from './change-table.ts';
import { alertBlock, plainLine, retryLine, signed, TOO_LONG } from './comment-parts.ts';
import { type Finding, findingOf, hasRisen } from './finding.ts';
import { foldOf } from './fold.ts';
import { type Headline, headlineOf } from './headline.ts';
import type { ReportModel } from './model.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { firstThatFits } from './size.ts';
import { statusLines } from './status-lines.ts';

interface Stage {
  /** Rows of the visible table; 0 leaves it out. */
  readonly rows: number;
  readonly foldTable: boolean;
  readonly fold: boolean;
}

const FEW_ROWS = 10;
const STAGES = [
  { rows: Number.MAX_SAFE_INTEGER, foldTable: true, fold: true },
  { rows: Number.MAX_SAFE_INTEGER, foldTable: false, fold: true },
  { rows: FEW_ROWS, foldTable: false, fold: true },
  { rows: 0, foldTable: false, fold: false },
] as const satisfies readonly Stage[];

interface Said {
  readonly model: ReportModel;
  readonly outcome: Outcome;
  readonly finding: Finding;
  readonly headline: Headline;
}

/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
export function renderComment(model: ReportModel): string {
  const outcome = outcomeOf(model);
  const finding = findingOf(outcome);
  const said: Said = { model, outcome, finding, headline: headlineOf(outcome, finding) };
  return firstThatFits<Stage>(STAGES, (stage) => render(said, stage));
}

function render(said: Said, stage: Stage): string {
  const { model, finding, headline } = said;
  const table = tableOf(said, stage);
  const parts = [
    openingOf(said),
    ...statusLines(model),
    ...table,
    ...retryLine(finding, model, [model.subjectLabel]),
    stage.fold
      ? foldOf(model, {
          table: stage.foldTable && !showsAll(model, table),
          grams: !headline.detail.includes('CO₂e'),
        })
      : TOO_LONG,
  ];
  return signed(model, finding, parts.join('\n\n'));
}

function openingOf({ model, outcome, finding, headline }: Said): string {
  if (headline.alert === null) return plainLine(headline);
  const { comparison, subjectLabel } = model;
  const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, subjectLabel)) : null;
  return alertBlock(headline, { finding, cause, checks: model.verdict.checks });
}

function tableOf({ model, outcome, finding }: Said, { rows }: Stage): readonly string[] {
  const { comparison } = model;
  const moved = finding.kind === 'saving' || hasRisen(outcome);
  if (rows === 0 || !comparison || !moved) return [];
  return [changeTable(model, comparison, { unchanged: 'together', most: rows })];
}

/** A visible table that left no step out makes the folded one needless. */
const showsAll = ({ comparison }: ReportModel, table: readonly string[]): boolean =>
  table.length > 0 && (comparison?.rows ?? []).every((row) => row.kind === 'total' || hasMoved(row));
