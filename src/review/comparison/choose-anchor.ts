// Chooses the commit a head is compared with: the base side of exactly the commit that was checked out and measured.
// Never `pull_request.base.sha`: it is neither the merge base nor the first parent of the merge that ran.
import { type Note, note } from '../../errors.ts';
import type { Anchor } from './anchor.ts';

export interface AnchorFacts {
  /** GITHUB_EVENT_NAME. */
  readonly event: string;
  /** GITHUB_SHA: for pull requests the merge commit GitHub made, base first. */
  readonly sha: string | null;
  readonly parentsOfSha: readonly string[];
  /** Head commit of the pull request. */
  readonly headSha: string | null;
  /** HEAD of the workspace: a hint that can be forged, so it only chooses between two honest anchors. */
  readonly workspaceHead: string | null;
  readonly mergeBase: string | null;
  /** `before` of a push; all zeros for a new branch. */
  readonly before: string | null;
  readonly mergeGroupBase: string | null;
}

export interface AnchorChoice extends Pick<Anchor, 'kind' | 'sha'> {
  readonly notes: readonly Note[];
}

const ZEROS = /^0+$/;

/** The anchor's kind and commit; the caller reads the first-parent line behind it. Pure: the facts are fetched before. */
export function chooseAnchor(facts: AnchorFacts): AnchorChoice {
  switch (facts.event) {
    case 'pull_request':
      return ofPullRequest(facts);
    case 'merge_group':
      return facts.mergeGroupBase === null
        ? firstParent(facts)
        : at('merge-group-base', facts.mergeGroupBase);
    case 'push':
      return facts.before === null || ZEROS.test(facts.before)
        ? firstParent(facts)
        : at('before', facts.before);
    default:
      return at('previous', null);
  }
}

function ofPullRequest(facts: AnchorFacts): AnchorChoice {
  const { sha, headSha, workspaceHead, mergeBase, parentsOfSha } = facts;
  const isMerge = parentsOfSha.length > 1;
  if (isMerge && workspaceHead !== null && workspaceHead === sha) return firstParent(facts);
  const ranHead = workspaceHead !== null && workspaceHead === headSha;
  if (mergeBase !== null && (ranHead || !isMerge)) return at('merge-base', mergeBase);
  if (!isMerge) return at('none', null);
  const why = ranHead
    ? 'The merge base could not be read'
    : 'The workspace holds neither the merge commit nor the head of this pull request';
  return firstParent(facts, [
    note('anchor-assumed', `${why}: compared with the first parent of the merge commit.`),
  ]);
}

function firstParent({ parentsOfSha }: AnchorFacts, notes: readonly Note[] = []): AnchorChoice {
  const [parent] = parentsOfSha;
  return parent === undefined ? at('none', null) : { kind: 'first-parent', sha: parent, notes };
}

const at = (kind: Anchor['kind'], sha: string | null): AnchorChoice => ({ kind, sha, notes: [] });
