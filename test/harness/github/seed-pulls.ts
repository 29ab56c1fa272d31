// Opens, pushes to, labels, closes and merges pull requests of the simulated repository, its own or a fork's.
import type { Collaborator, Pull, RepositoryFacts, Store, User } from './store.ts';

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
      repository: fork === undefined ? store.repository : addFork(store, fork),
    },
    mergeSha: store.git.merge(baseSha, headSha),
    labels: [],
    createdAt: store.now(),
    closedAt: null,
    mergedAt: null,
  };
  return savePull(store, pull);
}

/** A new head, pushed or force-pushed, and a new merge commit on the base's present tip. */
export function pushToPull(store: Store, pull: Pull, headSha: string): Pull {
  const baseSha = store.git.resolve(pull.base.ref) ?? pull.base.sha;
  return savePull(store, {
    ...latest(store, pull),
    base: { ...pull.base, sha: baseSha },
    head: { ...pull.head, sha: headSha },
    mergeSha: store.git.merge(baseSha, headSha),
  });
}

export interface LabelChange {
  readonly label: string;
  readonly by: User;
  /** Now, by default. */
  readonly at?: string;
}

export function labelPull(store: Store, pull: Pull, change: LabelChange): Pull {
  logLabel(store, pull, { ...change, event: 'labeled' });
  const now = latest(store, pull);
  return record(store, { ...now, labels: [...new Set([...now.labels, change.label])] });
}

export function unlabelPull(store: Store, pull: Pull, change: LabelChange): Pull {
  logLabel(store, pull, { ...change, event: 'unlabeled' });
  const now = latest(store, pull);
  return record(store, { ...now, labels: now.labels.filter((label) => label !== change.label) });
}

function logLabel(
  store: Store,
  { number }: Pull,
  { label, by, at, event }: LabelChange & { readonly event: 'labeled' | 'unlabeled' },
): void {
  const id = store.nextId();
  store.issueEvents.set(id, { id, issue: number, actor: by, event, label, createdAt: at ?? store.now() });
}

export function closePull(store: Store, pull: Pull): Pull {
  return record(store, { ...latest(store, pull), closedAt: store.now() });
}

/** Merges into the base's present tip and moves its branch there; the tree is the same either way. */
export function mergePull(store: Store, pull: Pull, how: 'merge' | 'squash' = 'merge'): Pull {
  const now = latest(store, pull);
  const onto = store.git.resolve(now.base.ref) ?? now.base.sha;
  const mergeSha = store.git.merge(onto, now.head.sha, how);
  store.git.setRef(`refs/heads/${now.base.ref}`, mergeSha);
  const at = store.now();
  return savePull(store, { ...now, mergeSha, closedAt: at, mergedAt: at });
}

/** The pull request as it is by now: what a test holds may be older. */
const latest = ({ pulls }: Store, pull: Pull): Pull => pulls.get(pull.number) ?? pull;

function savePull(store: Store, pull: Pull): Pull {
  store.git.setRef(`refs/pull/${pull.number}/head`, pull.head.sha);
  store.git.setRef(`refs/pull/${pull.number}/merge`, pull.mergeSha);
  return record(store, pull);
}

function record({ pulls }: Store, pull: Pull): Pull {
  pulls.set(pull.number, pull);
  return pull;
}

/** The fork of a user, made at first use. Its branches are `refs/forks/<owner>/<branch>` of the git repository. */
export function addFork({ forks, repository, nextId }: Store, owner: string): RepositoryFacts {
  const known = forks.get(owner);
  if (known !== undefined) return known;
  const fork: RepositoryFacts = {
    ...repository,
    id: nextId(),
    fork: true,
    owner: { id: nextId(), login: owner, type: 'User' },
  };
  forks.set(owner, fork);
  return fork;
}

/** Lets somebody in. Whoever is not let in may read and comment, and has no permission. */
export function addCollaborator(store: Store, collaborator: Collaborator): void {
  store.collaborators.set(collaborator.user.login, collaborator);
}
