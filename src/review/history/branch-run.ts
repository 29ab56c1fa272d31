// Whether a run is one of the base branch itself: of the branch, or of its merge queue, and of nobody's fork.
// Forks and feature branches may carry any name; only repository, event and ref together say whose run it was.

const BRANCH_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];
const HEADS = 'refs/heads/';

export interface RunOrigin {
  readonly event: string | null;
  /** `refs/heads/main`. */
  readonly ref: string | null;
  readonly repository_id: number | null;
  readonly head_repository_id: number | null;
}

/** `branch` null: of any branch. Unknown repositories are refused, since nothing says that they are one. */
export function isBranchRun(run: RunOrigin, branch: string | null): boolean {
  const { event, ref, repository_id, head_repository_id } = run;
  if (repository_id === null || head_repository_id !== repository_id) return false;
  if (event === null || ref === null) return false;
  // `gh-readonly-queue/<base>/…` are the merge queue's own branches, and no pushed ones.
  const queue = `${HEADS}gh-readonly-queue/${branch === null ? '' : `${branch}/`}`;
  if (event === 'merge_group') return ref.startsWith(queue);
  return BRANCH_EVENTS.includes(event) && (branch === null || ref === `${HEADS}${branch}`);
}
