// How the service writes commits, in its two forms. Links are added elsewhere. Form: GitHub's OpenAPI description.
import type { JsonObject } from '../../json.ts';
import type { Commit } from '../git-repository.ts';

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** Of `repos/…`: the account behind a commit is unknown, so author and committer are null there. */
export function commitJson({ sha, tree, parents, author, message }: Commit): JsonObject {
  return {
    sha,
    commit: {
      author,
      committer: author,
      message,
      comment_count: 0,
      tree: { sha: tree },
      verification: UNSIGNED,
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

/** Of `git/…`. */
export function gitCommitJson({ sha, tree, parents, author, message }: Commit): JsonObject {
  return {
    sha,
    author,
    committer: author,
    message,
    tree: { sha: tree },
    parents: parents.map((parent) => ({ sha: parent })),
    verification: UNSIGNED,
  };
}
