// The `workflow_run` event: another workflow has ended. It runs on the default branch, with that branch's file and a full token.
import { runJson, workflowId } from '../github/representations/run.ts';
import type { Store } from '../github/store.ts';
import { MONA, sharedPayload, tipOf, type WorkflowEvent } from './event.ts';

/** Of a run in the store, as it ended. `pull_requests` is empty, as it is for forks. @throws Error when there is no such run. */
export function workflowRunEvent(store: Store, runId: number): WorkflowEvent {
  const run = store.runs.get(runId);
  if (run === undefined) throw new Error(`no run ${runId}`);
  const { defaultBranch, repository } = store;
  const sha = tipOf(store, defaultBranch);
  return {
    name: 'workflow_run',
    payload: {
      ...sharedPayload(store, MONA),
      action: run.status === 'completed' ? 'completed' : 'in_progress',
      workflow: { id: workflowId(run.path), name: run.workflow, path: run.path, state: 'active' },
      workflow_run: runJson(run, store),
    },
    sha,
    ref: `refs/heads/${defaultBranch}`,
    headRef: '',
    baseRef: '',
    headBranch: defaultBranch,
    headSha: sha,
    headRepository: repository,
    actor: MONA,
  };
}
