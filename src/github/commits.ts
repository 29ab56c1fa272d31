// Commits through the API, so that no fetch depth matters: parents and tree, merge base, and the first-parent line behind a branch.
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  /** First parent first. */
  readonly parents: readonly string[];
}

/** `git/get-commit`; needs `contents: read`. */
export function readCommit({ client, owner, repo }: Repository, sha: string): Promise<Answer<CommitFacts>> {
  return ask('read-commits', async () => {
    const { data } = await client.rest.git.getCommit({ owner, repo, commit_sha: sha });
    return { sha: data.sha, tree: data.tree.sha, parents: data.parents.map((parent) => parent.sha) };
  });
}

/** `repos/compare-commits-with-basehead`, one small page: only the merge base is wanted. Needs `contents: read`. */
export function mergeBase(
  { client, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<Answer<string>> {
  return ask('read-commits', async () => {
    const basehead = `${base}...${head}`;
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: 1,
    });
    return data.merge_base_commit.sha;
  });
}

const PAGE = 100;
/** A line hidden among merged side branches must not eat the run's API allowance. */
const MAX_CALLS = 5;
/** The longest first-parent line that can be read, commits; shorter where side branches were merged into it. */
export const LONGEST_LINE = PAGE * MAX_CALLS;

/** A commit of a line with the id of its tree. */
export type LineCommit = Pick<CommitFacts, 'sha' | 'tree'>;

/**
 * The commit and its first-parent ancestors, newest first, at most `limit`. Each call lists 100 commits from where the
 * line stands; a line that could not be followed to the limit is simply shorter. Needs `contents: read`.
 */
export function firstParentLine(
  { client, owner, repo }: Repository,
  sha: string,
  limit: number,
): Promise<Answer<readonly LineCommit[]>> {
  return ask('read-commits', async () => {
    const line: LineCommit[] = [];
    let next: string | undefined = sha;
    for (let calls = 0; next !== undefined && line.length < limit && calls < MAX_CALLS; calls++) {
      const { data } = await client.rest.repos.listCommits({ owner, repo, sha: next, per_page: PAGE });
      const known = new Map(data.map((listed) => [listed.sha, listed]));
      while (next !== undefined && line.length < limit) {
        const found = known.get(next);
        if (found === undefined) break;
        line.push({ sha: found.sha, tree: found.commit.tree.sha });
        next = found.parents[0]?.sha;
      }
    }
    return line;
  });
}
