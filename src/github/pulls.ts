// Pull requests as the API knows them now: payloads are minutes old, and a number from an artifact may be anybody's.
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';

export interface PullFacts {
  readonly number: number;
  readonly open: boolean;
  readonly merged: boolean;
  /** The tip of the head branch now, not when a run began. */
  readonly headSha: string;
  readonly headRef: string;
  /** Null for a deleted account. */
  readonly headOwner: string | null;
  /** Null for a deleted repository. */
  readonly headRepositoryId: number | null;
  readonly baseRepositoryId: number | null;
  /** Without `refs/heads/`. */
  readonly baseRef: string;
  readonly baseSha: string;
  /** Names of the labels it carries now. */
  readonly labels: readonly string[];
}

/** `pulls/get`; needs `pull-requests: read`. */
export function readPull({ client, owner, repo }: Repository, number: number): Promise<Answer<PullFacts>> {
  return ask('read-pulls', async () => {
    const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
    return factsOf(data);
  });
}

/** What the service itself says of a run: nothing of it comes from what the run produced. */
export interface PullSearch {
  readonly headOwner: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepositoryId: number;
  /** Of the repository asked. */
  readonly repositoryId: number;
}

const PAGE = 100;

/**
 * The one open pull request of this repository whose head is exactly this commit of exactly that repository. A branch name
 * alone says nothing: a fork may call its own `main`. `pulls/list`, one call; needs `pull-requests: read`.
 */
export function findPull(
  { client, owner, repo }: Repository,
  wanted: PullSearch,
): Promise<Answer<PullFacts | 'none' | 'several'>> {
  return ask('read-pulls', async () => {
    const head = `${wanted.headOwner}:${wanted.headBranch}`;
    const { data } = await client.rest.pulls.list({ owner, repo, state: 'open', head, per_page: PAGE });
    const [found, ...others] = data.map(factsOf).filter((pull) => isOf(pull, wanted));
    return others.length > 0 ? 'several' : (found ?? 'none');
  });
}

const isOf = (pull: PullFacts, { headSha, headRepositoryId, repositoryId }: PullSearch): boolean =>
  pull.open &&
  pull.headSha === headSha &&
  pull.headRepositoryId === headRepositoryId &&
  pull.baseRepositoryId === repositoryId;

/**
 * For a commit of the default branch the merged pull requests it came by, for another one the open ones that hold it.
 * `repos/list-pull-requests-associated-with-commit`, one call; needs `pull-requests: read`.
 */
export function pullsOfCommit(
  { client, owner, repo }: Repository,
  sha: string,
): Promise<Answer<readonly PullFacts[]>> {
  return ask('read-pulls', async () => {
    const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit({
      owner,
      repo,
      commit_sha: sha,
      per_page: PAGE,
    });
    return data.map(factsOf);
  });
}

interface Side {
  readonly ref: string;
  readonly sha: string;
  /** GitHub's description forbids null here; a deleted fork has it all the same. */
  readonly repo: { readonly id: number; readonly owner: { readonly login: string } } | null;
}

interface ListedPull {
  readonly number: number;
  readonly state: string;
  readonly merged_at: string | null;
  readonly head: Side;
  readonly base: Side;
  readonly labels: readonly { readonly name: string }[];
}

const factsOf = ({ number, state, merged_at, head, base, labels }: ListedPull): PullFacts => ({
  number,
  open: state === 'open',
  merged: merged_at !== null,
  headSha: head.sha,
  headRef: head.ref,
  headOwner: head.repo?.owner.login ?? null,
  headRepositoryId: head.repo?.id ?? null,
  baseRepositoryId: base.repo?.id ?? null,
  baseRef: base.ref,
  baseSha: base.sha,
  labels: labels.map(({ name }) => name),
});
