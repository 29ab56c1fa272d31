// The branch ledger on the fake GitHub's real git: what reading and adding cost, what is not believed, and what it says when refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitFiles } from '../../../src/github/git-data.ts';
import { branchLedger } from '../../../src/review/ledger/branch.ts';
import { entryPath } from '../../../src/review/ledger/branch-files.ts';
import { type OnFake, onFake } from '../../github/on-fake.ts';
import { addRun } from '../../harness/github/seed.ts';
import { SERIES } from '../entry-builder.ts';
import { RULES, run } from './ledgers.ts';

let fake: OnFake;
beforeEach(async () => {
  fake = await onFake({ contents: 'write', actions: 'read' });
  const { store } = fake;
  store.git.setRef('refs/heads/main', store.git.commit({ parents: [], files: { 'a.txt': '1' } }));
  for (let n = 1; n <= 30; n++) {
    const { run_id, sha } = run(n);
    addRun(store, { id: run_id ?? 0, event: 'push', headSha: sha ?? '' });
  }
});
afterEach(() => fake[Symbol.asyncDispose]());

const open = (repository = fake.brisk()) =>
  branchLedger('carbon-ledger', { repository, rules: RULES, sleep: async () => {}, random: () => 0 });
const many = (count: number) => Array.from({ length: count }, (_, i) => run(i + 1));

/** Requests from here on, by operation. */
async function callsOf(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  fake.world.github.requests.length = 0;
  await work();
  return fake.calls();
}

describe('requests', () => {
  it.each([1, 30])('are as many with %i entries', async (count) => {
    await open().append(many(count));
    const ledger = open();
    expect(await callsOf(() => ledger.read([SERIES]))).toEqual({
      'git/get-ref': 1,
      'repos/download-zipball-archive': 1,
      'actions/list-workflow-runs': 2,
    });
    expect(await callsOf(() => ledger.append([run(31)]))).toEqual({
      'git/get-commit': 1,
      'git/create-tree': 1,
      'git/create-commit': 1,
      'git/update-ref': 1,
    });
  });

  it('are one where there is no branch yet', async () => {
    expect(await callsOf(() => open().read([SERIES]))).toEqual({ 'git/get-ref': 1 });
  });
});

describe('trust', () => {
  it('uses no entry that names a run GitHub does not know, and says so', async () => {
    await open().append([run(2)]);
    // Between the runs that exist, and with a commit of its own choice.
    const forged = run(3, { sha: 'a'.repeat(40), receipt: 'forged', energy: { total_j: 1 } });
    const repository = fake.brisk();
    const tip = fake.store.git.resolve('carbon-ledger');
    const changes = new Map([[entryPath(forged), JSON.stringify(forged)]]);
    await commitFiles(repository, { branch: 'carbon-ledger', tip, changes, message: 'soften the base' });
    const { entries, notes } = await open().read([SERIES]);
    expect(entries).toEqual([run(2)]);
    expect(notes).toMatchObject([{ code: 'entries-unconfirmed', severity: 'warning' }]);
  });

  it('uses none at all where runs may not be read', async () => {
    await open().append([run(1)]);
    fake.world.github.fail('actions/list-workflow-runs', {
      status: 403,
      message: 'Resource not accessible by integration',
    });
    expect(await open().read([SERIES])).toMatchObject({
      entries: [],
      notes: [{ code: 'permission-missing', text: expect.stringContaining('actions: read') }],
    });
  });
});

describe('refusals', () => {
  it('after eight tries give up in one sentence', async () => {
    fake.world.github.fail('git/create-ref', { status: 409, message: 'busy' }, Number.POSITIVE_INFINITY);
    expect(await open().append([run(1)])).toMatchObject([
      { code: 'ledger-not-written', severity: 'warning', text: expect.stringMatching(/8 tries .*busy/) },
    ]);
    expect(fake.world.github.count('git/create-ref')).toBe(8);
  });

  it('without permission name the line to add, at the first try', async () => {
    await using reader = await onFake({ contents: 'read', actions: 'read' });
    const { git } = reader.store;
    git.setRef('refs/heads/main', git.commit({ parents: [], files: { 'a.txt': '1' } }));
    expect(await open(reader.brisk()).append([run(1)])).toMatchObject([
      { code: 'ledger-not-written', text: expect.stringContaining('contents: write') },
    ]);
  });
});
