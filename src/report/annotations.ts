// What the job log should flag: an error when the build fails, a warning for doubts, a notice for the result. Values; an entry prints them.
import { withoutMarkup } from './escape.ts';
import { findingOf } from './finding.ts';
import { headlineOf } from './headline.ts';
import { notesOf } from './method.ts';
import type { ReportModel } from './model.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { RunModel } from './run/run-model.ts';
import { runNotes } from './run/run-notes.ts';
import { runOutcome } from './run/run-outcome.ts';
import { missingText } from './run/run-sides.ts';

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly text: string;
}

/** The runner forwards the first 10 of each level per step (`_maxCountPerIssueType`); one is kept for the result. */
const MOST_NOTES = 9;
/** The runner cuts at 4,096 characters (`_maxIssueMessageLength`). */
const MAX_TEXT = 4_000;

export function annotationsOf(model: ReportModel): readonly Annotation[] {
  const warnings = notesOf(model).filter(({ severity }) => severity === 'warning');
  return flagged(
    outcomeOf(model),
    warnings.map(({ text }) => text),
  );
}

/** The same of a whole run; a job without a receipt is a doubt too. */
export const runAnnotations = (run: RunModel): readonly Annotation[] =>
  flagged(runOutcome(run), [
    ...missingText(run).map((text) => `No receipt of ${text}.`),
    ...runNotes(run)
      .filter(({ severity }) => severity === 'warning')
      .map(({ text }) => text),
  ]);

const flagged = (outcome: Outcome, warnings: readonly string[]): readonly Annotation[] => [
  { level: levelOf(outcome), text: clipped(resultLine(outcome)) },
  ...warnings.slice(0, MOST_NOTES).map((text): Annotation => ({ level: 'warning', text: clipped(text) })),
];

/** The headline as one line of plain text, for logs. */
export function resultLine(outcome: Outcome): string {
  const { verdict, detail } = headlineOf(outcome);
  return withoutMarkup(`${verdict} ${detail}`).trim();
}

/** An edit of the comment notifies nobody, so a warning must also be an annotation. */
function levelOf(outcome: Outcome): Annotation['level'] {
  if (outcome.verdict.failed) return 'error';
  const isOver = findingOf(outcome).kind === 'over-budget';
  return isOver || outcome.verdict.verdict === 'warn' ? 'warning' : 'notice';
}

const clipped = (text: string): string => withoutMarkup(text).slice(0, MAX_TEXT);
