// The two events without a change behind them: `workflow_dispatch` by a person, `schedule` by the clock.
import type { Store } from '../github/store.ts';
import type { JsonObject } from '../json.ts';
import { MONA, sharedPayload, tipOf, type WorkflowEvent } from './event.ts';

export function workflowDispatchEvent(store: Store, branch: string, inputs: JsonObject = {}): WorkflowEvent {
  const ref = `refs/heads/${branch}`;
  return onTip(store, branch, { name: 'workflow_dispatch', payload: { ref, inputs } });
}

/** Runs on the default branch, always. */
export function scheduleEvent(store: Store, cron: string): WorkflowEvent {
  return onTip(store, store.defaultBranch, { name: 'schedule', payload: { schedule: cron } });
}

function onTip(
  store: Store,
  branch: string,
  { name, payload }: { name: string; payload: JsonObject },
): WorkflowEvent {
  const sha = tipOf(store, branch);
  return {
    name,
    payload: { ...sharedPayload(store, MONA), ...payload },
    sha,
    ref: `refs/heads/${branch}`,
    headRef: '',
    baseRef: '',
    headBranch: branch,
    headSha: sha,
    headRepository: store.repository,
    actor: MONA,
  };
}
