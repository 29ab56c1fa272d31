// Whether a comment may be opened: `always`, only on a significant `changes`, only on `alerts`, `never`. A red build always counts. An open one is always kept up to date.
import { findingOf, isNoteworthy } from './finding.ts';
import type { ReportModel } from './model.ts';
import { outcomeOf } from './outcome.ts';
import type { RunModel } from './run/run-model.ts';
import { runOutcome } from './run/run-outcome.ts';

export type CommentMode = 'always' | 'changes' | 'alerts' | 'never';

/** True when a comment should be created where there is none yet. */
export function mayOpenComment(mode: CommentMode, model: ReportModel | RunModel): boolean {
  const finding = findingOf('jobs' in model ? runOutcome(model) : outcomeOf(model));
  switch (mode) {
    case 'always':
      return true;
    case 'changes':
      return isNoteworthy(finding) || model.verdict.failed;
    case 'alerts':
      return finding.kind === 'over-budget' || model.verdict.failed;
    case 'never':
      return false;
  }
}
