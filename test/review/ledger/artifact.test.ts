// The artifact ledger's own rules: which carriers are believed, how many downloads it takes, and what it says when it cannot.
import { describe, expect, it } from 'vitest';
import { series16, workflow16 } from '../../../src/account/receipt/series.ts';
import type { ArtifactStore } from '../../../src/github/artifact-store.ts';
import { bundleOf } from '../../../src/review/history/bundle.ts';
import { serialiseBundle } from '../../../src/review/history/codec.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { type ArtifactLedgerOptions, artifactLedger } from '../../../src/review/ledger/artifact.ts';
import { baseRun, NOW, SERIES } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

const RULES = { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path, formerWorkflows: [] };
const NAME = `carbon-base-${series16(SERIES)}`;
const OF_WORKFLOW = `carbon-base-${workflow16(BASE_RUN.path)}`;
const bytes = (entries: readonly Entry[], merged: readonly number[] = []): Uint8Array =>
  new TextEncoder().encode(serialiseBundle({ ...bundleOf(entries), merged: [...merged] }));
const ledgerOf = (store: ArtifactStore, change: Partial<ArtifactLedgerOptions> = {}) =>
  artifactLedger({ store, rules: RULES, writes: 'series', attempt: 1, now: NOW, rescue: null, ...change });
const run = (id: number) => ({ ...BASE_RUN, id });

const CARRIERS = [
  { name: 'a push to main', carrier: {}, believed: true },
  { name: 'a schedule', carrier: { event: 'schedule' }, believed: true },
  { name: 'a dispatch', carrier: { event: 'workflow_dispatch' }, believed: true },
  {
    name: 'the merge queue of main',
    carrier: { event: 'merge_group', headBranch: 'gh-readonly-queue/main/pr-1-a' },
    believed: true,
  },
  {
    name: 'the merge queue of next',
    carrier: { event: 'merge_group', headBranch: 'gh-readonly-queue/next/pr-1-a' },
    believed: false,
  },
  {
    name: 'a push to a queue-like branch',
    carrier: { headBranch: 'gh-readonly-queue/main/x' },
    believed: false,
  },
  {
    name: 'a fork branch named main',
    carrier: { event: 'pull_request', headRepositoryId: 2 },
    believed: false,
  },
  {
    name: 'a pull request from a branch',
    carrier: { event: 'pull_request', headBranch: 'feature' },
    believed: false,
  },
  { name: 'pull_request_target on main', carrier: { event: 'pull_request_target' }, believed: false },
  { name: 'a push to a feature branch', carrier: { headBranch: 'feature' }, believed: false },
  { name: 'another workflow', carrier: { path: '.github/workflows/evil.yml' }, believed: false },
  { name: 'an unknown head repository', carrier: { headRepositoryId: null }, believed: false },
  { name: 'a deleted branch', carrier: { headBranch: null }, believed: false },
] as const;

describe('the carrier test', () => {
  it.each(CARRIERS)('$name: $believed', async ({ carrier, believed }) => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, { ...run(7), ...carrier }, bytes([baseRun(1)]));
    const { entries } = await ledgerOf(artifacts.asRun(run(99))).read([SERIES]);
    expect(entries).toHaveLength(believed ? 1 : 0);
    if (!believed) expect(artifacts.downloads).toBe(0);
  });

  it('skips what has expired', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, run(7), bytes([baseRun(1)]), { expired: true });
    expect(await ledgerOf(artifacts.asRun(run(99))).read([SERIES])).toMatchObject({
      entries: [],
      spent: {},
      notes: [],
    });
  });
});

describe('the walk by coverage', () => {
  it('needs one download when each run has absorbed the last', async () => {
    const artifacts = new MemoryArtifacts();
    for (let n = 1; n <= 30; n++) await ledgerOf(artifacts.asRun(run(n))).append([baseRun(n)]);
    artifacts.downloads = 0;
    const { entries } = await ledgerOf(artifacts.asRun(run(99))).read([SERIES]);
    expect(entries).toHaveLength(30);
    expect(artifacts.downloads).toBe(1);
  });

  it('reads every sibling of racing runs, then the run after joins them', async () => {
    const artifacts = new MemoryArtifacts();
    for (let n = 1; n <= 5; n++) artifacts.put(NAME, run(n), bytes([baseRun(n)]));
    const next = ledgerOf(artifacts.asRun(run(6)));
    expect((await next.read([SERIES])).entries).toHaveLength(5);
    expect(artifacts.downloads).toBe(5);
    await next.append([baseRun(6)]);
    artifacts.downloads = 0;
    expect((await ledgerOf(artifacts.asRun(run(7))).read([SERIES])).entries).toHaveLength(6);
    expect(artifacts.downloads).toBe(1);
  });

  it('is not fooled by an old run that finished late', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, run(1), bytes([baseRun(1)]));
    artifacts.put(NAME, run(3), bytes([baseRun(1), baseRun(3)], [1]));
    artifacts.put(NAME, run(2), bytes([baseRun(2)]));
    const { entries } = await ledgerOf(artifacts.asRun(run(9))).read([SERIES]);
    expect(entries.map(({ receipt }) => receipt).toSorted()).toEqual(['r-1', 'r-2', 'r-3']);
    expect(artifacts.downloads).toBe(2);
  });

  it('stops at forty downloads and says how many were not read', async () => {
    const artifacts = new MemoryArtifacts();
    for (let n = 1; n <= 43; n++) artifacts.put(NAME, run(n), bytes([baseRun(n)]));
    const { entries, notes } = await ledgerOf(artifacts.asRun(run(99))).read([SERIES]);
    expect(entries).toHaveLength(40);
    expect(artifacts.downloads).toBe(40);
    expect(notes).toMatchObject([
      { code: 'history-capped', text: expect.stringContaining('3 more were not') },
    ]);
  });

  it('reads history that a report job keeps under the name of the workflow', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(OF_WORKFLOW, run(1), bytes([baseRun(1), baseRun(2, { series: 'other' })]));
    const { entries } = await ledgerOf(artifacts.asRun(run(9))).read([SERIES]);
    expect(entries.map(({ receipt }) => receipt)).toEqual(['r-2', 'r-1']);
  });

  it('skips a damaged artifact and says so', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, run(1), bytes([baseRun(1)]));
    artifacts.put(NAME, run(2), new Uint8Array([1, 2, 3]));
    const { entries, notes } = await ledgerOf(artifacts.asRun(run(9))).read([SERIES]);
    expect(entries).toHaveLength(1);
    expect(notes).toMatchObject([{ code: 'history-skipped' }]);
  });
});

describe('writing', () => {
  it('takes another name in a later attempt, and a later reader finds all', async () => {
    const artifacts = new MemoryArtifacts();
    for (const attempt of [1, 2, 3]) {
      const entry = baseRun(1, { receipt: `r-1-${attempt}`, run_attempt: attempt });
      // As a job that began at the same time writes it, which has not read the others.
      const blind = { ...artifacts.asRun({ ...run(1), attempt }), list: async () => [] };
      await ledgerOf(blind, { attempt }).append([entry]);
    }
    const { entries } = await ledgerOf(artifacts.asRun(run(9))).read([SERIES]);
    expect(entries.map(({ receipt }) => receipt).toSorted()).toEqual(['r-1-1', 'r-1-2', 'r-1-3']);
  });

  it('says so when the name is taken', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, run(1), bytes([]));
    const notes = await ledgerOf(artifacts.asRun(run(1))).append([baseRun(1)]);
    expect(notes).toMatchObject([{ code: 'ledger-not-written', severity: 'warning' }]);
  });

  it.each([
    ['a failed job', { outcome: 'failure' }],
    ['a shared machine', { machine: { contended: true } }],
    ['a trace with gaps', { energy: { degraded: true } }],
  ] as const)('leaves the name free for a re-run after %s', async (_, change) => {
    const artifacts = new MemoryArtifacts();
    const store = artifacts.asRun(run(1));
    await ledgerOf(store).append([baseRun(1, change)]);
    const again = baseRun(1, { receipt: 'r-1b', run_attempt: 2 });
    await ledgerOf(store, { attempt: 2 }).append([again]);
    expect((await ledgerOf(artifacts.asRun(run(2))).read([SERIES])).entries).toEqual([again]);
  });

  it('keeps an accepted rise whatever became of its run: the history restarts there', async () => {
    const artifacts = new MemoryArtifacts();
    const accepted = baseRun(1, { outcome: 'failure', accepted: { by: 'mona', pull_request: 7 } });
    await ledgerOf(artifacts.asRun(run(1))).append([accepted]);
    expect((await ledgerOf(artifacts.asRun(run(2))).read([SERIES])).entries).toEqual([accepted]);
  });

  it('never throws when GitHub does', async () => {
    const down = async (): Promise<never> => {
      throw new Error('503');
    };
    const ledger = ledgerOf({ list: down, listOfRun: down, carrier: down, download: down, upload: down });
    expect(await ledger.read([SERIES])).toMatchObject({
      entries: [],
      notes: [{ code: 'history-not-listed', text: '503' }],
    });
    expect(await ledger.append([baseRun(1)])).toMatchObject([{ code: 'ledger-not-written' }]);
  });

  it('does not trust a run that cannot be looked up', async () => {
    const artifacts = new MemoryArtifacts();
    artifacts.put(NAME, run(1), bytes([baseRun(1)]));
    const store = artifacts.asRun(run(9));
    const blind: ArtifactStore = { ...store, carrier: () => Promise.reject(new Error('403')) };
    expect(await ledgerOf(blind).read([SERIES])).toMatchObject({
      entries: [],
      notes: [{ code: 'carrier-unknown' }],
    });
  });
});
