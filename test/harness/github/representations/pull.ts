// How the service writes pull requests and their comments. Links are added elsewhere. Form: GitHub's OpenAPI description.
import type { JsonObject } from '../../json.ts';
import type { Comment, IssueEvent, Pull, RepositoryFacts, Store } from '../store.ts';
import { repositoryJson, userJson } from './repository.ts';

export function pullJson(pull: Pull, store: Store): JsonObject {
  const side = (repository: RepositoryFacts, { ref, sha }: { ref: string; sha: string }): JsonObject => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(repository.owner),
    repo: repositoryJson(repository, store.defaultBranch),
  });
  const { number, title, user, base, head, mergeSha, createdAt, closedAt, mergedAt } = pull;
  return {
    id: number,
    number,
    title,
    user: userJson(user),
    body: null,
    state: closedAt === null ? 'open' : 'closed',
    locked: false,
    draft: false,
    labels: pull.labels.map(labelJson),
    assignee: null,
    milestone: null,
    base: side(store.repository, base),
    head: side(head.repository, head),
    merge_commit_sha: mergeSha,
    created_at: createdAt,
    updated_at: closedAt ?? createdAt,
    closed_at: closedAt,
    merged_at: mergedAt,
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  };
}

const GREY = 'ededed';

/** A label's id is the same for the same name. */
export function labelJson(name: string): JsonObject {
  const id = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_007, 7);
  return { id, name, description: '', color: GREY, default: false };
}

export function issueEventJson({ id, actor, event, label, createdAt }: IssueEvent): JsonObject {
  return {
    id,
    actor: userJson(actor),
    event,
    commit_id: null,
    commit_url: null,
    created_at: createdAt,
    label: { name: label, color: GREY },
    performed_via_github_app: null,
  };
}

/** What `pulls/get` adds to an entry of `pulls/list`. */
export function pullDetailJson(pull: Pull, store: Store): JsonObject {
  const { git, comments } = store;
  return {
    ...pullJson(pull, store),
    merged: pull.mergedAt !== null,
    mergeable: pull.closedAt === null ? true : null,
    mergeable_state: pull.closedAt === null ? 'clean' : 'unknown',
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
