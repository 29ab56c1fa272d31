// The `pull_request` event, from a branch of the repository or from a fork.
import { labelJson, pullDetailJson } from '../github/representations/pull.ts';
import type { Pull, Store } from '../github/store.ts';
import { sharedPayload, type WorkflowEvent } from './event.ts';

/** GITHUB_SHA is the merge commit; the commit to report on is the head of the pull request. */
export function pullRequestEvent(store: Store, pull: Pull, action = 'synchronize'): WorkflowEvent {
  const { number, base, head, user } = pull;
  return {
    name: 'pull_request',
    payload: { ...sharedPayload(store, user), action, number, pull_request: pullDetailJson(pull, store) },
    sha: pull.mergeSha,
    ref: `refs/pull/${number}/merge`,
    headRef: head.ref,
    baseRef: base.ref,
    headBranch: head.ref,
    headSha: head.sha,
    headRepository: head.repository,
    actor: user,
  };
}

/** A label was put on: the payload names it, and carries the labels of that moment. */
export function labelledEvent(store: Store, pull: Pull, label: string): WorkflowEvent {
  const event = pullRequestEvent(store, pull, 'labeled');
  return { ...event, payload: { ...event.payload, label: labelJson(label) } };
}
