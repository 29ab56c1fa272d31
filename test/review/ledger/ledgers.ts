// Each kind of ledger over a fresh store, opened again and again as another run would open it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../src/review/history/entry.ts';
import { artifactLedger } from '../../../src/review/ledger/artifact.ts';
import { branchLedger } from '../../../src/review/ledger/branch.ts';
import { directoryLedger } from '../../../src/review/ledger/directory.ts';
import type { Ledger } from '../../../src/review/ledger/ledger.ts';
import { onFake } from '../../github/on-fake.ts';
import { addRun } from '../../harness/github/seed.ts';
import { baseRun, NOW } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';
import { virtualSleep } from './virtual-sleep.ts';

/** Of the fake GitHub's one repository. */
const REPOSITORY_ID = 1_296_269;
export const RULES = {
  repositoryId: REPOSITORY_ID,
  branch: 'main',
  workflow: BASE_RUN.path,
  formerWorkflows: [],
};

/** A base run of that repository. */
export const run = (n: number, change: Parameters<typeof baseRun>[1] = {}): Entry =>
  baseRun(n, { repository_id: REPOSITORY_ID, head_repository_id: REPOSITORY_ID, ...change });

export interface OpenedStore extends AsyncDisposable {
  open(): Ledger;
}

export interface LedgerKind {
  readonly name: string;
  /** Where no run 1 to 20 is known to GitHub, nothing can be confirmed. */
  readonly fresh: () => Promise<OpenedStore>;
}

async function inDirectory(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  return {
    open: () => directoryLedger(join(folder, 'not/yet/there'), RULES),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

const inArtifacts = (writes: 'series' | 'workflow') => async (): Promise<OpenedStore> => {
  const artifacts = new MemoryArtifacts();
  const carrier = { ...BASE_RUN, repositoryId: REPOSITORY_ID, headRepositoryId: REPOSITORY_ID };
  let id = 0;
  return {
    open: () => {
      id += 1;
      const store = artifacts.asRun({ ...carrier, id });
      return artifactLedger({ store, rules: RULES, writes, attempt: 1, now: NOW, rescue: null });
    },
    [Symbol.asyncDispose]: async () => {},
  };
};

async function onBranch(): Promise<OpenedStore> {
  const fake = await onFake({ contents: 'write', actions: 'read' });
  const { store } = fake;
  store.git.setRef('refs/heads/main', store.git.commit({ parents: [], files: { 'a.txt': '1' } }));
  for (let n = 1; n <= 20; n++) {
    const { run_id, sha } = run(n);
    if (run_id !== null && sha !== null)
      addRun(store, { id: run_id, event: 'push', headSha: sha, attempt: 2 });
  }
  const { sleep, busy } = virtualSleep();
  let drawn = 0;
  const options = {
    rules: RULES,
    sleep,
    // Evenly spread, and the same in every run: the fractional parts of multiples of the golden ratio.
    random: () => {
      drawn += 1;
      return (drawn * 0.618_033_988_749_895) % 1;
    },
  };
  return {
    open: () => {
      const ledger = branchLedger('carbon-ledger', { ...options, repository: fake.brisk() });
      return { ...ledger, append: (entries) => busy(() => ledger.append(entries)) };
    },
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  };
}

export const LEDGERS: readonly LedgerKind[] = [
  { name: 'directory', fresh: inDirectory },
  { name: 'artifact of one series', fresh: inArtifacts('series') },
  { name: 'artifact of a whole workflow', fresh: inArtifacts('workflow') },
  { name: 'branch', fresh: onBranch },
];
