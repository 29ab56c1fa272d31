// The one comment of a whole run: the same forms as a job's, a row for each job that moved, the rest folded; shortened in stages.
import { runCauseOf } from '../cause.ts';
import { hasMoved } from '../change-cells.ts';
import { alertBlock, plainLine, retryLine, signed, TOO_LONG } from '../comment-parts.ts';
import { type Finding, findingOf, hasRisen } from '../finding.ts';
import { type Headline, headlineOf } from '../headline.ts';
import { isIncrease } from '../measure-text.ts';
import type { Outcome } from '../outcome.ts';
import { firstThatFits } from '../size.ts';
import { statusLines } from '../status-lines.ts';
import { runFold } from './run-fold.ts';
import type { RunModel } from './run-model.ts';
import { runOutcome } from './run-outcome.ts';
import { sidesLine } from './run-sides.ts';
import { isRisen, type JobChoice, jobRow, runTable } from './run-table.ts';

/** Null leaves a part out. */
interface Stage {
  readonly visible: JobChoice | null;
  readonly inFold: JobChoice | null;
  readonly fold: boolean;
}

const ALL = Number.MAX_SAFE_INTEGER;
const FEW_ROWS = 10;
/** As many rows as a reader takes in at once: below, unmoved jobs have a row each. */
const MOST_EACH = 8;

const FEW = { unchanged: 'together', most: FEW_ROWS, steps: true } as const;
const EVERY = { unchanged: 'each', most: ALL, steps: false } as const;
const MOVED = { unchanged: 'together', most: ALL, steps: false } as const;

/** All jobs, those that moved, the first ten, the headline. */
const stagesFor = ({ jobs }: RunModel): readonly [Stage, ...Stage[]] => [
  { visible: jobs.length <= MOST_EACH ? { ...EVERY, steps: true } : FEW, inFold: EVERY, fold: true },
  { visible: FEW, inFold: EVERY, fold: true },
  { visible: FEW, inFold: MOVED, fold: true },
  { visible: FEW, inFold: null, fold: true },
  { visible: { ...FEW, steps: false }, inFold: null, fold: false },
  { visible: null, inFold: null, fold: false },
];

/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
export function renderRunComment(run: RunModel): string {
  const outcome = runOutcome(run);
  const finding = findingOf(outcome);
  const headline = headlineOf(outcome, finding);
  const said: Said = { run, outcome, finding, headline };
  return firstThatFits<Stage>(stagesFor(run), (stage) => render(said, stage));
}

interface Said {
  readonly run: RunModel;
  readonly outcome: Outcome;
  readonly finding: Finding;
  readonly headline: Headline;
}

function render(said: Said, stage: Stage): string {
  const { run, finding, headline } = said;
  const visible = stage.visible !== null && isWorthATable(said) ? runTable(run, stage.visible) : null;
  const isShown = visible !== null && run.jobs.length <= MOST_EACH;
  const parts = [
    openingOf(said),
    ...sidesLine(run),
    ...statusLines(run),
    ...(visible === null ? [] : [visible]),
    ...retryLine(finding, run, causers(run)),
    stage.fold
      ? runFold(said.run, {
          table: isShown ? null : stage.inFold,
          grams: !headline.detail.includes('CO₂e'),
        })
      : TOO_LONG,
  ];
  return signed(run, finding, parts.join('\n\n'));
}

/** A change of one job may be worth a table although the total stands still. */
const isWorthATable = ({ run, outcome, finding }: Said): boolean =>
  finding.kind === 'saving' ||
  (finding.kind === 'over-budget' && isIncrease(finding.check)) ||
  hasRisen(outcome) ||
  run.jobs.some((job) => {
    const row = jobRow(run, job);
    return row.change !== null && hasMoved(row);
  });

function openingOf({ run, outcome, finding, headline }: Said): string {
  const cause = hasRisen(outcome) || finding.kind === 'over-budget' ? causeOf(run, outcome) : null;
  return headline.alert === null
    ? plainLine(headline)
    : alertBlock(headline, { cause, finding, checks: run.verdict.checks });
}

function causeOf(run: RunModel, outcome: Outcome): string | null {
  const risen = run.jobs.filter((job) => isRisen(run, job));
  return risen.length === 0 && !hasRisen(outcome) ? null : runCauseOf(risen);
}

/** The jobs that a re-run would settle. */
const causers = (run: RunModel): readonly string[] =>
  run.jobs.filter((job) => isRisen(run, job)).map(({ label }) => label);
