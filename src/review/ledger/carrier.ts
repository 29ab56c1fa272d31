// Which artifacts may carry history: trust is transitive from the run that uploaded them, so that run is what is tested.
// Forks and feature branches share one artifact namespace with the base branch (GHSA-5xr6-xhww-33m4).
import type { ArtifactListing, CarrierRun } from '../../github/artifact-store.ts';
import { isBranchRun } from '../history/branch-run.ts';

export interface CarrierRules {
  readonly repositoryId: number;
  /** Base branch, `main`; its merge queue counts as the branch. */
  readonly branch: string;
  /** Path of the workflow file, `.github/workflows/ci.yml`. */
  readonly workflow: string;
  /** Paths it had before, by `series.alias`. */
  readonly formerWorkflows: readonly string[];
}

/** What the listing alone can refuse, before a request is spent. An unknown repository or branch is refused. */
export const isCandidate = (listing: ArtifactListing, rules: CarrierRules): boolean =>
  !listing.expired &&
  listing.run !== null &&
  listing.run.repositoryId === rules.repositoryId &&
  ['push', 'merge_group'].some((event) => isOfBranch({ ...listing.run, event }, rules));

/** The run itself: same repository, this workflow file, and an event that goes with its branch. */
export const isTrusted = (run: CarrierRun, rules: CarrierRules): boolean =>
  run.repositoryId === rules.repositoryId &&
  [rules.workflow, ...rules.formerWorkflows].includes(run.path) &&
  isOfBranch(run, rules);

type Origin = Partial<Pick<CarrierRun, 'event' | 'headBranch' | 'repositoryId' | 'headRepositoryId'>>;

const isOfBranch = (run: Origin, { branch }: CarrierRules): boolean =>
  isBranchRun(
    {
      event: run.event ?? null,
      ref: run.headBranch ? `refs/heads/${run.headBranch}` : null,
      repository_id: run.repositoryId ?? null,
      head_repository_id: run.headRepositoryId ?? null,
    },
    branch,
  );
