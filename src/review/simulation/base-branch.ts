// Which branch a history is of, and which of its runs may be replayed: clean ones of that branch itself.
import { isClean } from '../comparison/eligibility.ts';
import { isBranchRun } from '../history/branch-run.ts';
import type { Entry } from '../history/entry.ts';

const HEADS = 'refs/heads/';

/** The branch with the most runs pushed to it or scheduled on it; of equals the first by name; null where no run names one. */
export function baseBranch(entries: readonly Entry[]): string | null {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!isBranchRun(entry, null) || entry.event === 'merge_group' || !entry.ref?.startsWith(HEADS)) continue;
    const branch = entry.ref.slice(HEADS.length);
    counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

/** Outside GitHub a run has no branch: then every one is as good as the next. */
export const isBaseRunOf = (entry: Entry, branch: string | null): boolean =>
  isClean(entry) && (entry.event === null || isBranchRun(entry, branch));
