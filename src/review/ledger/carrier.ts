// Which artifacts may carry history: trust is transitive from the run that uploaded them, so that run is what is tested.
// Forks and feature branches share one artifact namespace with the base branch (GHSA-5xr6-xhww-33m4).
import type { ArtifactListing, CarrierRun } from '../../github/artifact-store.ts';

export interface CarrierRules {
  readonly repositoryId: number;
  /** Base branch, `main`; its merge queue counts as the branch. */
  readonly branch: string;
  /** Path of the workflow file, `.github/workflows/ci.yml`. */
  readonly workflow: string;
}

const BRANCH_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** What the listing alone can refuse, before a request is spent. An unknown repository or branch is refused. */
export const isCandidate = (listing: ArtifactListing, rules: CarrierRules): boolean =>
  !listing.expired &&
  listing.run !== null &&
  listing.run.repositoryId === rules.repositoryId &&
  listing.run.headRepositoryId === rules.repositoryId &&
  (listing.run.headBranch === rules.branch || isQueueOf(rules.branch, listing.run.headBranch));

/** The run itself: same repository, this workflow file, and an event that goes with its branch. */
export const isTrusted = (run: CarrierRun, rules: CarrierRules): boolean =>
  run.repositoryId === rules.repositoryId &&
  run.headRepositoryId === rules.repositoryId &&
  run.path === rules.workflow &&
  (run.event === 'merge_group'
    ? isQueueOf(rules.branch, run.headBranch)
    : BRANCH_EVENTS.includes(run.event) && run.headBranch === rules.branch);

const isQueueOf = (branch: string, head: string | null): boolean =>
  head?.startsWith(`gh-readonly-queue/${branch}/`) ?? false;
