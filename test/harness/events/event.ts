// What is the same in every event payload, and what a run derives from its event.
// Fields: "Webhook events and payloads" and "Events that trigger workflows" in GitHub's documentation.
import { repositoryJson, userJson } from '../github/representations/repository.ts';
import type { RepositoryFacts, Store, User } from '../github/store.ts';
import type { JsonObject } from '../json.ts';

/** One triggering event: its payload, and what GITHUB_* and the run record take from it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: JsonObject;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF, empty outside pull requests. */
  readonly headRef: string;
  readonly baseRef: string;
  /** Of the run record: for a pull request its branch and commit, not the merge. */
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly headRepository: RepositoryFacts;
  readonly actor: User;
}

export const MONA: User = { id: 1, login: 'mona', type: 'User' };

/** `repository` and `sender`, part of every payload. */
export function sharedPayload(store: Store, sender: User): JsonObject {
  return { repository: repositoryJson(store.repository, store.defaultBranch), sender: userJson(sender) };
}

/** The tip of a branch. @throws Error when there is no such branch. */
export function tipOf({ git }: Store, branch: string): string {
  const sha = git.resolve(branch);
  if (sha === null) throw new Error(`no branch ${branch}`);
  return sha;
}
