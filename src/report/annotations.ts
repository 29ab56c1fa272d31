// What the job log should flag: an error when the build fails, a warning for doubts, a notice for the result. Values; an entry prints them.
import { withoutMarkup } from './escape.ts';
import { findingOf } from './finding.ts';
import { headlineOf } from './headline.ts';
import { notesOf } from './method.ts';
import type { ReportModel } from './model.ts';

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
  return [
    { level: levelOf(model), text: clipped(resultLine(model)) },
    ...warnings
      .slice(0, MOST_NOTES)
      .map(({ text }): Annotation => ({ level: 'warning', text: clipped(text) })),
  ];
}

/** The headline as one line of plain text, for logs. */
export function resultLine(model: ReportModel): string {
  const { verdict, detail } = headlineOf(model);
  return withoutMarkup(`${verdict} ${detail}`).trim();
}

/** An edit of the comment notifies nobody, so a warning must also be an annotation. */
function levelOf(model: ReportModel): Annotation['level'] {
  if (model.verdict.failed) return 'error';
  return findingOf(model).kind === 'over-budget' || model.verdict.verdict === 'warn' ? 'warning' : 'notice';
}

const clipped = (text: string): string => withoutMarkup(text).slice(0, MAX_TEXT);
