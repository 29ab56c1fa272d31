// Puts things into the simulated repository that came about before, or beside, the test: pulls, comments, runs, artifacts.
import { strToU8, zipSync } from 'fflate';
import type { Artifact, Comment, Pull, RepositoryFacts, Run, Store, User } from './store.ts';

/** Far from the repository's own id. */
const FORK_ID = 900_000_001;
const FORK_OWNER_ID = 900_000_002;

export interface NewPull {
  /** A branch of the repository, or of the fork when `fork` names its owner. */
  readonly head: string;
  readonly base?: string;
  readonly fork?: string;
  readonly user: User;
}

/** Opens a pull request and prepares its merge commit. @throws Error when a branch is missing or they conflict. */
export function openPull(store: Store, { head, base = store.defaultBranch, fork, user }: NewPull): Pull {
  const number = Math.max(0, ...store.pulls.keys()) + 1;
  const [headSha, baseSha] = [
    store.git.resolve(fork === undefined ? head : `${fork}:${head}`),
    store.git.resolve(base),
  ];
  if (headSha === null || baseSha === null) throw new Error(`no branch ${headSha === null ? head : base}`);
  const pull: Pull = {
    number,
    title: `Change ${number}`,
    user,
    base: { ref: base, sha: baseSha },
    head: {
      ref: head,
      sha: headSha,
      repository: fork === undefined ? store.repository : forkOf(store, fork),
    },
    mergeSha: store.git.merge(baseSha, headSha),
    createdAt: store.now(),
  };
  savePull(store, pull);
  return pull;
}

/** A new head, pushed or force-pushed, and a new merge commit on the base's present tip. */
export function pushToPull(store: Store, pull: Pull, headSha: string): Pull {
  const baseSha = store.git.resolve(pull.base.ref) ?? pull.base.sha;
  const pushed: Pull = {
    ...pull,
    base: { ...pull.base, sha: baseSha },
    head: { ...pull.head, sha: headSha },
    mergeSha: store.git.merge(baseSha, headSha),
  };
  savePull(store, pushed);
  return pushed;
}

function savePull(store: Store, pull: Pull): void {
  store.git.setRef(`refs/pull/${pull.number}/head`, pull.head.sha);
  store.git.setRef(`refs/pull/${pull.number}/merge`, pull.mergeSha);
  store.pulls.set(pull.number, pull);
}

function forkOf({ repository }: Store, owner: string): RepositoryFacts {
  return { ...repository, id: FORK_ID, fork: true, owner: { id: FORK_OWNER_ID, login: owner, type: 'User' } };
}

export interface NewComment {
  readonly issue: number;
  readonly user: User;
  readonly body: string;
}

export function addComment(store: Store, comment: NewComment): Comment {
  const at = store.now();
  const added: Comment = { ...comment, id: store.nextId(), createdAt: at, updatedAt: at };
  store.comments.set(added.id, added);
  return added;
}

export type NewRun = Pick<Run, 'event' | 'headSha'> & Partial<Run>;

/** A finished, successful run of `.github/workflows/ci.yml` on the default branch, but for what is handed in. */
export function addRun(store: Store, run: NewRun): Run {
  const added: Run = {
    id: store.nextId(),
    number: store.runs.size + 1,
    attempt: 1,
    path: '.github/workflows/ci.yml',
    workflow: 'CI',
    headBranch: store.defaultBranch,
    headRepository: store.repository,
    status: 'completed',
    conclusion: 'success',
    createdAt: store.now(),
    ...run,
  };
  store.runs.set(added.id, added);
  return added;
}

export interface NewArtifact {
  readonly runId: number;
  readonly name: string;
  /** Content by file name; or raw bytes, which need not be a zip at all. */
  readonly content: Readonly<Record<string, string>> | Uint8Array;
  readonly expired?: boolean;
  readonly createdAt?: string;
}

export function addArtifact(
  store: Store,
  { runId, name, content, expired, createdAt }: NewArtifact,
): Artifact {
  const added: Artifact = {
    id: store.nextId(),
    runId,
    name,
    content: content instanceof Uint8Array ? content : zipped(content),
    createdAt: createdAt ?? store.now(),
    expired: expired ?? false,
  };
  store.artifacts.set(added.id, added);
  return added;
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
