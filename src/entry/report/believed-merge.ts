// Whether the merge commit that receipts name is one: a fork could choose an easy base by it (review.md, 2.1, last row).
import { firstParentLine, readCommit } from '../../github/commits.ts';
import type { Repository } from '../../github/repository.ts';
import type { WorkflowRun } from '../run/workflow-run.ts';

/** As far as a base branch may have gone on since the merge commit was made. */
const LINE_LENGTH = 100;

/** The commit that all receipts name, where it merges exactly this head into the line of the base; else null. Two calls. */
export async function believedMerge(
  repository: Repository,
  run: WorkflowRun,
  claimed: readonly (string | null)[],
): Promise<string | null> {
  const [sha, ...others] = new Set(claimed);
  const { baseSha, headSha } = run.event;
  if (sha === undefined || sha === null || others.length > 0 || baseSha === null) return null;
  const commit = await readCommit(repository, sha);
  if (!commit.ok) return null;
  const [base, head, ...more] = commit.value.parents;
  if (base === undefined || head !== headSha || more.length > 0) return null;
  const line = await firstParentLine(repository, baseSha, LINE_LENGTH);
  return line.ok && line.value.some((known) => known.sha === base) ? sha : null;
}
