// The newest runs of one workflow, as the service recorded them: what an entry or artifact claims is held against this.
import { basename } from 'node:path/posix';
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';
import { workflowPath } from './workflow-path.ts';

export interface RunFacts {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  /** Path of the workflow file, without `@ref`. */
  readonly path: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** Null for a deleted repository. */
  readonly headRepositoryId: number | null;
  /** Null while it runs. */
  readonly conclusion: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface RunFilter {
  readonly branch?: string;
  readonly event?: string;
  /** At most 100: one call. */
  readonly limit: number;
}

const PAGE = 100;

/** Newest first. `actions/list-workflow-runs` by file name, one call; needs `actions: read`. */
export function runsOfWorkflow(
  { client, owner, repo }: Repository,
  workflowFile: string,
  { branch, event, limit }: RunFilter,
): Promise<Answer<readonly RunFacts[]>> {
  return ask('read-runs', async () => {
    const { data } = await client.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: basename(workflowFile),
      per_page: Math.min(limit, PAGE),
      ...(branch === undefined ? {} : { branch }),
      ...(event === undefined ? {} : { event }),
    });
    return data.workflow_runs.map((run) => ({
      id: run.id,
      attempt: run.run_attempt ?? 1,
      event: run.event,
      path: workflowPath(run.path) ?? run.path,
      headBranch: run.head_branch,
      headSha: run.head_sha,
      headRepositoryId: repositoryId(run.head_repository),
      conclusion: run.conclusion,
      createdAt: run.created_at,
    }));
  });
}

/** GitHub's description forbids null here; a deleted fork has it all the same. */
const repositoryId = (repository: { readonly id: number } | null): number | null => repository?.id ?? null;
