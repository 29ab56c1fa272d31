// Uploads by the unmodified official client against the fake Results service: round trip, a taken name, an outage; the temporary file goes.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createArtifactStore } from '../../src/github/artifacts.ts';
import { createClient } from '../../src/github/client.ts';
import { zipEntry } from '../../src/github/zip-entry.ts';
import type { Fault } from '../harness/github/faults.ts';
import { openStore, type Store } from '../harness/github/store.ts';
import { FakeResults } from '../harness/results/fake-results.ts';
import { runtimeToken } from '../harness/results/runtime-token.ts';

const client = createClient({
  token: 'ghs_test',
  baseUrl: 'http://127.0.0.1:9',
  userAgent: 'carbon-action/test',
  proxies: { http: null, https: null, no: null },
  debug: () => {},
});
const content = new TextEncoder().encode('{"schema":"carbon-action/bundle/1"}');

let temporary = '';
let store: Store;
let results: FakeResults;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'carbon-test-'));
  store = openStore({ repository: 'octo/train', defaultBranch: 'main' });
  results = new FakeResults(store);
  await results.listen();
  vi.stubEnv('ACTIONS_RESULTS_URL', results.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', runtimeToken({ run: '5', job: 'job-1' }));
  vi.stubEnv('GITHUB_SERVER_URL', 'http://github.localhost');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await results.close();
  store.git.close();
  await rm(temporary, { recursive: true });
});

const artifacts = () =>
  createArtifactStore({
    repository: { client, owner: 'octo', repo: 'train' },
    temporary,
    serverUrl: 'http://github.localhost',
  });

test('what is uploaded is one zipped file of that name', async () => {
  const uploaded = await artifacts().upload('carbon-base-x', 'bundle.json', content);
  const [stored] = [...store.artifacts.values()];
  expect(uploaded).toEqual({ id: stored?.id });
  const limits = { maxEntries: 1, maxBytes: 1_000 };
  const archive = Buffer.from(stored?.content ?? expect.fail('nothing stored'));
  expect(Buffer.from(zipEntry(archive, 'bundle.json', limits))).toEqual(Buffer.from(content));
  expect(results.problems).toEqual([]);
  expect(await readdir(temporary)).toEqual([]);
});

test('a name used in this run is taken', async () => {
  await artifacts().upload('carbon-base-x', 'bundle.json', content);
  expect(await artifacts().upload('carbon-base-x', 'bundle.json', content)).toBe('taken');
});

test('a refusal is one sentence, and leaves nothing behind', async () => {
  results.fail('CreateArtifact', { status: 403, message: 'no scope' });
  const upload = artifacts().upload('carbon-base-x', 'bundle.json', content);
  await expect(upload).rejects.toThrow(/^Uploading carbon-base-x failed: .*403/);
  expect(await readdir(temporary)).toEqual([]);
});

test.for<[string, string, Fault]>([
  ['before it was asked', 'CreateArtifact', { reset: true }],
  ['in the middle of the content', 'PutBlob', { delivery: 'unanswered' }],
  ['after it was finished', 'FinalizeArtifact', { delivery: 'unanswered' }],
])('a connection that breaks %s costs nothing', async ([, call, fault]) => {
  results.fail(call, fault);
  const uploaded = await artifacts().upload('carbon-base-x', 'bundle.json', content);
  expect([...store.artifacts.values()]).toMatchObject([uploaded]);
  expect(await readdir(temporary)).toEqual([]);
});

test.for<[string, string, Fault]>([
  ['beginning', 'CreateArtifact', { delivery: 'unanswered' }],
  ['end', 'FinalizeArtifact', { reset: true }],
])("a name whose %s nobody has confirmed is nobody else's", async ([, call, fault]) => {
  results.fail(call, fault);
  expect(await artifacts().upload('carbon-base-x', 'bundle.json', content)).toBe('begun');
});
