// The `merge_group` event: a merge queue tests the merge of a pull request on the tip of its base.
import type { Pull, Store } from '../github/store.ts';
import { MONA, sharedPayload, tipOf, type WorkflowEvent } from './event.ts';

/** Makes the queue's commit and branch, then the event. There is no `pull_request` in its payload. */
export function mergeGroupEvent(store: Store, { number, base, head }: Pull): WorkflowEvent {
  const baseSha = tipOf(store, base.ref);
  const sha = store.git.merge(baseSha, head.sha);
  const branch = `gh-readonly-queue/${base.ref}/pr-${number}-${baseSha}`;
  const ref = `refs/heads/${branch}`;
  store.git.setRef(ref, sha);
  return {
    name: 'merge_group',
    payload: {
      ...sharedPayload(store, MONA),
      action: 'checks_requested',
      merge_group: { head_sha: sha, head_ref: ref, base_sha: baseSha, base_ref: `refs/heads/${base.ref}` },
    },
    sha,
    ref,
    headRef: '',
    baseRef: '',
    headBranch: branch,
    headSha: sha,
    headRepository: store.repository,
    actor: MONA,
  };
}
