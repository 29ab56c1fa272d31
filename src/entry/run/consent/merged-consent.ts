// Whose consent a commit of the base branch came by: that of the merged pull request, so that the history can start anew there.
import type { Note } from '../../../errors.ts';
import { pullsOfCommit } from '../../../github/pulls.ts';
import type { Repository } from '../../../github/repository.ts';
import type { Entry } from '../../../review/history/entry.ts';
import { findConsent, hasAcceptingLabel } from './accepting-label.ts';

export interface MergedConsent {
  readonly accepted: Entry['accepted'] | null;
  readonly notes: readonly Note[];
}

/** One call, and two more where the pull request carries the label. What cannot be asked is no consent. */
export async function mergedConsent(repository: Repository, sha: string): Promise<MergedConsent> {
  const pulls = await pullsOfCommit(repository, sha);
  // A token without `pull-requests: read` is an ordinary one for a push, and no reason for a warning.
  if (!pulls.ok) return { accepted: null, notes: [] };
  const labelled = pulls.value.find((pull) => pull.merged && hasAcceptingLabel(pull));
  if (labelled === undefined) return { accepted: null, notes: [] };
  const { consent, notes } = await findConsent(repository, labelled);
  return { accepted: consent && { by: consent.by, pull_request: labelled.number }, notes };
}
