// Commits with named files on main and on pull requests: a configuration, a workflow.
import { MONA } from '../harness/events/event.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import type { Stage } from './stage.ts';

type Files = Readonly<Record<string, string>>;

export const CONFIG = '.github/carbon.yml';
export const WORKFLOW = '.github/workflows/ci.yml';

/** A commit on main; its id. */
export function putOnMain({ world: { store } }: Stage, files: Files): string {
  const parents = [store.git.resolve('main') ?? ''];
  const sha = store.git.commit({ parents, files, message: 'set up' });
  store.git.setRef('refs/heads/main', sha);
  return sha;
}

export interface PullWish {
  /** Branch it goes to; main by default. */
  readonly base?: string;
  /** Owner of the fork it comes from; a branch of the repository by default. */
  readonly fork?: string;
  readonly branch?: string;
}

/** A pull request that adds or changes these files; its number. */
export function pullWith({ world: { store } }: Stage, files: Files, wish: PullWish = {}): number {
  const { base = 'main', fork, branch = `change-${store.pulls.size + 1}` } = wish;
  const parents = [store.git.resolve(base) ?? ''];
  const change = { 'change.txt': `${store.nextId()}\n`, ...files };
  const sha = store.git.commit({ parents, files: change, message: 'a change' });
  store.git.setRef(fork === undefined ? `refs/heads/${branch}` : `refs/forks/${fork}/${branch}`, sha);
  return openPull(store, { head: branch, base, user: MONA, ...(fork === undefined ? {} : { fork }) }).number;
}
