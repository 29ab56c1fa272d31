// The one comment of a pull request: a quiet line, or an alert with cause and table; the rest folded. Forms: interface document, section 5.
import { causeOf } from './cause.ts';
import { changeTable, hasMoved } from './change-table.ts';
import { checkText } from './check-text.ts';
import { codeSpan } from './escape.ts';
import { type Finding, findingOf, hasRisen } from './finding.ts';
import { foldOf } from './fold.ts';
import { type Headline, headlineOf } from './headline.ts';
import { serialiseState } from './hidden-state.ts';
import { serialiseMarker } from './marker.ts';
import type { ReportModel } from './model.ts';
import { firstThatFits } from './size.ts';

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

/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
export function renderComment(model: ReportModel): string {
  const finding = findingOf(model);
  const headline = headlineOf(model, finding);
  return firstThatFits<Stage>(STAGES, (stage) => render(model, finding, headline, stage));
}

function render(model: ReportModel, finding: Finding, headline: Headline, stage: Stage): string {
  const table = tableOf(model, finding, stage);
  const parts = [
    openingOf(model, finding, headline),
    ...table,
    ...retryLine(model, finding),
    stage.fold
      ? foldOf(model, {
          table: stage.foldTable && !showsAll(model, table),
          grams: !headline.detail.includes('CO₂e'),
        })
      : 'Too long for a comment: the details are in the job summary.',
  ];
  return [...markerOf(model), parts.join('\n\n'), ...stateOf(model, finding)].join('\n');
}

const markerOf = ({ marker }: ReportModel): readonly string[] => (marker ? [serialiseMarker(marker)] : []);

/** An alert is remembered, so that a later pass can be shown as "resolved". */
function stateOf({ marker, pull, kept }: ReportModel, finding: Finding): readonly string[] {
  if (!marker || !pull) return [];
  const alerted = pull.alerted || finding.kind === 'over-budget';
  return ['', serialiseState({ ...kept, totals: { ...pull, alerted } })];
}

function openingOf(model: ReportModel, finding: Finding, headline: Headline): string {
  if (headline.alert === null) {
    const glue = headline.detail === '' ? '' : ' ';
    const mark = headline.mark === '' ? '' : `${headline.mark} `;
    return `${mark}**${headline.verdict}**${glue}${headline.detail}`;
  }
  const { comparison } = model;
  const cause = comparison && hasRisen(comparison) ? causeOf(comparison, model.subjectLabel) : null;
  return [
    `[!${headline.alert}]`,
    `**${headline.verdict}** ${headline.detail}`,
    ...(cause === null ? [] : [`**Cause:** ${cause}`]),
    ...alsoOver(model, finding),
  ]
    .map((line) => `> ${line}`)
    .join('\n');
}

function alsoOver({ verdict }: ReportModel, finding: Finding): readonly string[] {
  if (finding.kind !== 'over-budget') return [];
  const others = verdict.checks.filter((check) => check.reason === 'over-limit' && check !== finding.check);
  return others.length === 0 ? [] : [`**Also over:** ${others.map(checkText).join('; ')}.`];
}

function tableOf(model: ReportModel, finding: Finding, { rows }: Stage): readonly string[] {
  const { comparison } = model;
  const moved = finding.kind === 'saving' || (comparison !== null && hasRisen(comparison));
  if (rows === 0 || !comparison || !moved) return [];
  return [changeTable(model, comparison, { unchanged: 'together', most: rows })];
}

/** A visible table that left no step out makes the folded one needless. */
const showsAll = ({ comparison }: ReportModel, table: readonly string[]): boolean =>
  table.length > 0 && (comparison?.rows ?? []).every((row) => row.kind === 'total' || hasMoved(row));

/** Attempts are pooled by their median, so one more run settles whether a lone outlier was to blame. */
const retryLine = (model: ReportModel, finding: Finding): readonly string[] =>
  finding.kind === 'over-budget' && finding.check.kind === 'increase'
    ? [`**Doubtful?** Re-run ${codeSpan(model.subjectLabel)}: attempts are pooled.`]
    : [];
