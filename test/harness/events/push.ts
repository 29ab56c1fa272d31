// The `push` event of a branch.
import type { Store } from '../github/store.ts';
import { MONA, sharedPayload, tipOf, type WorkflowEvent } from './event.ts';

const NO_COMMIT = '0'.repeat(40);

/** `before` is the first parent of the tip unless handed in, and all zeros for a branch of one commit. */
export function pushEvent(store: Store, branch: string, before?: string): WorkflowEvent {
  const sha = tipOf(store, branch);
  const [tip] = store.git.commits(sha, { skip: 0, count: 1 });
  const ref = `refs/heads/${branch}`;
  const previous = before ?? tip?.parents[0] ?? NO_COMMIT;
  return {
    name: 'push',
    payload: {
      ...sharedPayload(store, MONA),
      ref,
      before: previous,
      after: sha,
      created: previous === NO_COMMIT,
      deleted: false,
      forced: false,
      base_ref: null,
      head_commit: { id: sha, tree_id: tip?.tree ?? '', message: tip?.message ?? '' },
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
