// A branch read and written through the git data API, without a clone: its tip, the files of a commit, and one commit on top.
// To be overtaken is an answer like any other: the caller reads again and tries on the new tip.
import { messageOf } from '../errors.ts';
import { readCapped } from './capped-body.ts';
import { type Answer, ask, statusOf } from './permission.ts';
import type { Repository } from './repository.ts';
import { zipEntries } from './zip-entries.ts';
import type { ZipLimits } from './zip-entry.ts';

const [NOT_FOUND, CONFLICT, UNPROCESSABLE, SERVER_ERROR] = [404, 409, 422, 500];

/** The commit a branch points at, `git/get-ref`; null where there is no such branch. Needs `contents: read`. */
export function readTip({ client, owner, repo }: Repository, branch: string): Promise<Answer<string | null>> {
  return ask('read-branches', async () => {
    try {
      const { data } = await client.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
      return data.object.sha;
    } catch (error) {
      // 409 is an empty repository.
      if ([NOT_FOUND, CONFLICT].includes(statusOf(error) ?? 0)) return null;
      throw error;
    }
  });
}

export interface ArchiveLimits extends ZipLimits {
  /** Bytes of the archive itself. */
  readonly maxArchive: number;
}

export interface FilesAt {
  readonly sha: string;
  /** By its path, whether a file is read at all. */
  readonly wanted: (path: string) => boolean;
  readonly limits: ArchiveLimits;
}

/**
 * The files of a commit by path, in one call whatever their number: `repos/download-zipball-archive`, read in memory.
 * Needs `contents: read`.
 */
export function readFiles(
  { client, owner, repo }: Repository,
  { sha, wanted, limits }: FilesAt,
): Promise<Answer<ReadonlyMap<string, Uint8Array>>> {
  return ask('read-contents', async () => {
    const request = { parseSuccessResponseBody: false };
    const { data } = await client.rest.repos.downloadZipballArchive({ owner, repo, ref: sha, request });
    const zip = await readCapped(data, limits.maxArchive);
    return zipEntries(zip, (name) => pathIn(name, wanted), limits);
  });
}

/** GitHub packs everything below one folder, named after repository and commit. */
function pathIn(name: string, wanted: (path: string) => boolean): string | null {
  const path = name.slice(name.indexOf('/') + 1);
  return wanted(path) ? path : null;
}

export interface NewCommit {
  readonly branch: string;
  /** The commit it goes on top of; null starts the branch with a commit of its own. */
  readonly tip: string | null;
  /** Text by path; null deletes. */
  readonly changes: ReadonlyMap<string, string | null>;
  readonly message: string;
}

export type Commitment =
  | { readonly kind: 'written'; readonly sha: string }
  /** Somebody else was first, or the service was busy: in its own words. */
  | { readonly kind: 'overtaken'; readonly why: string };

/**
 * One commit by the owner of the token, which GitHub then signs. Never forces: whoever is overtaken is told. Needs
 * `contents: write`. A refusal by a ruleset comes back in GitHub's own words.
 */
export function commitFiles(repository: Repository, commit: NewCommit): Promise<Answer<Commitment>> {
  return ask('write-contents', async () => {
    try {
      return { kind: 'written', sha: await written(repository, commit) };
    } catch (error) {
      if (isOvertaken(error)) return { kind: 'overtaken', why: messageOf(error) };
      throw error;
    }
  });
}

async function written(
  repository: Repository,
  { branch, tip, changes, message }: NewCommit,
): Promise<string> {
  const { client, owner, repo } = repository;
  const tree = await client.rest.git.createTree({
    owner,
    repo,
    ...(tip === null ? {} : { base_tree: await treeOf(repository, tip) }),
    tree: [...changes].map(([path, content]) => ({
      path,
      mode: '100644' as const,
      type: 'blob' as const,
      ...(content === null ? { sha: null } : { content }),
    })),
  });
  const parents = tip === null ? [] : [tip];
  const made = await client.rest.git.createCommit({ owner, repo, message, tree: tree.data.sha, parents });
  const { sha } = made.data;
  if (tip === null) await client.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  else await client.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: false });
  return sha;
}

async function treeOf({ client, owner, repo }: Repository, tip: string): Promise<string> {
  const { data } = await client.rest.git.getCommit({ owner, repo, commit_sha: tip });
  return data.tree.sha;
}

/** What no second try can cure: a ruleset or the protection of the branch. */
const RULES = /\brules?\b|\bruleset|protected/i;

/** 422 for a commit that is not on the tip, or a branch that has come about meanwhile; 409 and 5xx for a busy repository. */
function isOvertaken(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  if (status === UNPROCESSABLE) return !RULES.test(messageOf(error));
  return status === CONFLICT || status >= SERVER_ERROR;
}
