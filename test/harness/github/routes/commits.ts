// Commits, branches, comparisons and contents, answered from the git repository.
import { notFound, ok, type Question, type Route, refusal } from '../answer.ts';
import type { Commit } from '../git-repository.ts';
import { linkHeader, pageWish } from '../paging.ts';
import { commitJson, gitCommitJson } from '../representations/commit.ts';

/** A comparison shows this many commits unless asked for pages. */
const COMPARE_COMMITS = 100;
/** Above it the contents API gives no base64; above 100 MB nothing at all. */
const MAX_INLINE_BYTES = 1_000_000;

export const commitRoutes: Readonly<Record<string, Route>> = {
  'repos/list-commits': (question) => {
    const { git } = question.store;
    const wish = pageWish(question.query);
    const sha = git.resolve(question.query.get('sha') ?? question.store.defaultBranch);
    if (sha === null) return notFound();
    const commits = git.commits(sha, { skip: (wish.page - 1) * wish.perPage, count: wish.perPage });
    return ok(commits.map(commitJson), linkHeader(question, wish, git.count(sha)));
  },

  'repos/get-branch': (question) => {
    const { store, url } = question;
    const name = parameter(question, 'branch');
    const commit = commitAt(question, store.git.resolve(`refs/heads/${name}`));
    if (commit === null) return refusal(404, 'Branch not found');
    return ok({
      name,
      commit: commitJson(commit),
      _links: { html: url, self: url },
      protected: store.protectedBranches.has(name),
      protection: {},
    });
  },

  'repos/get-commit': (question) => {
    const ref = parameter(question, 'ref');
    const commit = commitAt(question, question.store.git.resolve(ref));
    return commit === null ? refusal(422, `No commit found for SHA: ${ref}`) : ok(commitJson(commit));
  },

  'git/get-commit': (question) => {
    const sha = parameter(question, 'commit_sha');
    // Only a full id names a git object here; branches do not.
    const commit = /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)
      ? commitAt(question, question.store.git.resolve(sha))
      : null;
    return commit === null ? notFound() : ok(gitCommitJson(commit));
  },

  'repos/compare-commits': (question) => {
    const { git } = question.store;
    const base = git.resolve(parameter(question, 'base'));
    const head = git.resolve(parameter(question, 'head'));
    const mergeBase = base === null || head === null ? null : git.mergeBase(base, head);
    const baseCommit = commitAt(question, base);
    const mergeCommit = commitAt(question, mergeBase);
    if (base === null || head === null || baseCommit === null || mergeCommit === null) return notFound();
    const [ahead, behind] = [git.count(`${base}..${head}`), git.count(`${head}..${base}`)];
    const wish = pageWish(question.query, COMPARE_COMMITS);
    const newestFirst = git.commits(`${base}..${head}`, { skip: 0, count: ahead });
    const page = newestFirst.toReversed().slice((wish.page - 1) * wish.perPage, wish.page * wish.perPage);
    const comparison = {
      base_commit: commitJson(baseCommit),
      merge_base_commit: commitJson(mergeCommit),
      status: statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: page.map(commitJson),
    };
    return ok(comparison, linkHeader(question, wish, ahead));
  },

  'repos/get-content': (question) => {
    const { git, defaultBranch } = question.store;
    const ref = question.query.get('ref') ?? defaultBranch;
    const sha = git.resolve(ref);
    if (sha === null) return refusal(404, `No commit found for the ref ${ref}`);
    const path = parameter(question, 'path');
    const file = git.file(sha, path);
    if (file === null) return notFound();
    if (/raw/.test(question.accept)) return { status: 200, body: file.content };
    const inline = file.content.byteLength <= MAX_INLINE_BYTES;
    return ok({
      type: 'file',
      name: path.split('/').at(-1) ?? '',
      path,
      sha: file.sha,
      size: file.content.byteLength,
      _links: { self: question.url, git: null, html: null },
      encoding: inline ? 'base64' : 'none',
      content: inline ? wrapped(file.content.toString('base64')) : '',
    });
  },
};

function commitAt({ store }: Question, sha: string | null): Commit | null {
  return sha === null ? null : (store.git.commits(sha, { skip: 0, count: 1 })[0] ?? null);
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function parameter({ parameters }: Question, name: string): string {
  return parameters[name] ?? '';
}

/** GitHub breaks base64 after 60 characters. */
function wrapped(base64: string): string {
  return base64.replaceAll(/.{1,60}/g, '$&\n');
}
