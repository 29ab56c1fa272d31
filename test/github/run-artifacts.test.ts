// All artifacts of a run, by the official client and by REST: the same caps, the same sentences, nothing left on the disk.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { artifactsOfRun, artifactsOfThisRun, type RunArtifacts } from '../../src/github/run-artifacts.ts';
import { addArtifact, addReceiptArtifact, addRun } from '../harness/github/seed.ts';
import type { Run } from '../harness/github/store.ts';
import { runtimeToken } from '../harness/results/runtime-token.ts';
import { branches, type OnFake, onFake } from './on-fake.ts';

const KIB = 1_024;
let fake: OnFake;
let run: Run;
let temporary = '';

beforeEach(async () => {
  fake = await onFake();
  run = addRun(fake.store, { event: 'pull_request', headSha: branches(fake.store).change });
  temporary = await mkdtemp(join(tmpdir(), 'carbon-test-'));
  vi.stubEnv('ACTIONS_RESULTS_URL', fake.world.results.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', runtimeToken({ run: String(run.id), job: 'job-1' }));
  vi.stubEnv('GITHUB_SERVER_URL', 'http://github.localhost');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(await readdir(temporary)).toEqual([]);
  await rm(temporary, { recursive: true });
  await fake[Symbol.asyncDispose]();
});

/** Bytes that no zip packs any smaller. */
const noise = (bytes: number): string => {
  let state = 1;
  const letters = Array.from({ length: bytes }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  });
  return letters.join('');
};

describe.each<[string, () => RunArtifacts]>([
  ['this run', () => artifactsOfThisRun({ temporary })],
  ['a run by REST', () => artifactsOfRun(fake.repository, run.id)],
])('artifacts of %s', (_, open) => {
  test('lists what is alive, and reads a file of it', async () => {
    const other = addRun(fake.store, { event: 'push', headSha: run.headSha });
    addReceiptArtifact(fake.store, { runId: other.id, name: 'carbon-receipt-x-1', receipt: {} });
    addReceiptArtifact(fake.store, { runId: run.id, name: 'old', receipt: {}, expired: true });
    const receipt = { schema: 'carbon-action/receipt/1' };
    const { id, content } = addReceiptArtifact(fake.store, {
      runId: run.id,
      name: 'carbon-receipt-x-1',
      receipt,
    });
    const artifacts = open();
    const [listed, ...more] = await artifacts.list();
    expect(listed).toEqual({ id, name: 'carbon-receipt-x-1', sizeBytes: content.byteLength });
    expect(more).toEqual([]);
    const file = await artifacts.read(listed ?? expect.fail('nothing listed'), 'receipt.json');
    expect(JSON.parse(Buffer.from(file).toString('utf8'))).toEqual(receipt);
  });

  test('an archive over 256 KiB by its listing is not even asked for', async () => {
    addArtifact(fake.store, { runId: run.id, name: 'big', content: { 'receipt.json': noise(400 * KIB) } });
    const artifacts = open();
    const [big] = await artifacts.list();
    const before = fake.world.results.calls.length;
    const reading = artifacts.read(big ?? expect.fail('nothing listed'), 'receipt.json');
    await expect(reading).rejects.toThrow('the archive is larger than 256 KiB');
    expect(fake.world.results.calls).toHaveLength(before);
  });

  test('nor is one believed that is larger than it was listed', async () => {
    addArtifact(fake.store, { runId: run.id, name: 'big', content: { 'receipt.json': noise(400 * KIB) } });
    const artifacts = open();
    const [big] = await artifacts.list();
    const small = { ...(big ?? expect.fail('nothing listed')), sizeBytes: 10 };
    await expect(artifacts.read(small, 'receipt.json')).rejects.toThrow('larger than 256 KiB');
  });

  test.each([
    ['a bomb', { 'receipt.json': '0'.repeat(2_000 * KIB) }, 'receipt.json'],
    ['a path that climbs', { '../receipt.json': '{}' }, 'receipt.json'],
    ['no zip at all', new Uint8Array(50), 'receipt.json'],
  ])('%s is one sentence', async (__, content, fileName) => {
    addArtifact(fake.store, { runId: run.id, name: 'hostile', content });
    const artifacts = open();
    const [hostile] = await artifacts.list();
    const reading = artifacts.read(hostile ?? expect.fail('nothing listed'), fileName);
    await expect(reading).rejects.toThrow(/^Reading \w+ failed: [^\n]+$/);
  });
});

test('this run is read without a REST call', async () => {
  addReceiptArtifact(fake.store, { runId: run.id, name: 'carbon-receipt-x-1', receipt: {} });
  await artifactsOfThisRun({ temporary }).list();
  expect(fake.calls()).toEqual({});
});

test('a run by REST is listed a call per 100', async () => {
  for (let index = 0; index < 250; index++) {
    addReceiptArtifact(fake.store, { runId: run.id, name: `carbon-receipt-${index}-1`, receipt: {} });
  }
  expect(await artifactsOfRun(fake.repository, run.id).list()).toHaveLength(250);
  expect(fake.calls()).toEqual({ 'actions/list-workflow-run-artifacts': 3 });
});

test('without the runtime token of an action step there is a sentence', async () => {
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
  await expect(artifactsOfThisRun({ temporary }).list()).rejects.toThrow(
    /^Listing the artifacts of this run failed: /,
  );
});

test('a refusal of REST names actions: read', async () => {
  await using bare = await onFake({});
  await expect(artifactsOfRun(bare.repository, 5).list()).rejects.toThrow('`actions: read`');
});
