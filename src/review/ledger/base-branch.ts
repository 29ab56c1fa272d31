// Whose real grams a ledger adds up where several repositories or branches lie in it.
import { isBranchRun } from '../history/branch-run.ts';
import type { Entry } from '../history/entry.ts';
import { type Spent, spentOf } from '../history/spent.ts';

export interface BaseBranch {
  readonly repositoryId: number;
  readonly branch: string;
}

/** Null outside GitHub: then everything is of the one who asks. */
export const spentOn = (base: BaseBranch | null, entries: readonly Entry[]): Spent =>
  spentOf(
    base === null
      ? entries
      : entries.filter(
          (entry) => entry.repository_id === base.repositoryId && isBranchRun(entry, base.branch),
        ),
  );
