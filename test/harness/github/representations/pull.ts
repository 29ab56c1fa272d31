// How the service writes pull requests and their comments. Links are added elsewhere. Form: GitHub's OpenAPI description.
import type { JsonObject } from '../../json.ts';
import type { Comment, Pull, RepositoryFacts, Store } from '../store.ts';
import { repositoryJson, userJson } from './repository.ts';

export function pullJson(pull: Pull, store: Store): JsonObject {
  const side = (repository: RepositoryFacts, { ref, sha }: { ref: string; sha: string }): JsonObject => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(repository.owner),
    repo: repositoryJson(repository, store.defaultBranch),
  });
  const { number, title, user, base, head, mergeSha, createdAt } = pull;
  return {
    id: number,
    number,
    title,
    user: userJson(user),
    body: null,
    state: 'open',
    locked: false,
    draft: false,
    labels: [],
    assignee: null,
    milestone: null,
    base: side(store.repository, base),
    head: side(head.repository, head),
    merge_commit_sha: mergeSha,
    created_at: createdAt,
    updated_at: createdAt,
    closed_at: null,
    merged_at: null,
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  };
}

/** What `pulls/get` adds to an entry of `pulls/list`. */
export function pullDetailJson(pull: Pull, store: Store): JsonObject {
  const { git, comments } = store;
  return {
    ...pullJson(pull, store),
    merged: false,
    mergeable: true,
    mergeable_state: 'clean',
    merged_by: null,
    maintainer_can_modify: false,
    comments: [...comments.values()].filter((comment) => comment.issue === pull.number).length,
    review_comments: 0,
    commits: git.count(`${pull.base.sha}..${pull.head.sha}`),
    additions: 0,
    deletions: 0,
    changed_files: 0,
  };
}

export function commentJson({ id, user, body, createdAt, updatedAt }: Comment): JsonObject {
  const times = { created_at: createdAt, updated_at: updatedAt };
  return {
    id,
    body,
    user: userJson(user),
    ...times,
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}
