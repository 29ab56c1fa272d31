// The artifact store over REST: exact-name listing, carrier facts, downloads through the redirect and under the cap, refusals by name.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CarbonError } from '../../src/errors.ts';
import { createArtifactStore } from '../../src/github/artifacts.ts';
import { type Answer, NOT_ACCESSIBLE, serve, type TinyServer } from './tiny-server.ts';

const storeOf = ({ repository }: TinyServer) =>
  createArtifactStore({ repository, temporary: '/nowhere', serverUrl: 'https://github.com' });

const API = '/repos/octo/train/actions';
const MIB = 1_048_576;

/** GitHub answers a download with a redirect to storage, where the token must not follow. */
const storage =
  (bytes: Uint8Array): Answer =>
  ({ path }, url) =>
    path === `${API}/artifacts/7/zip`
      ? { status: 302, headers: { location: `${url.replace('127.0.0.1', 'localhost')}/signed` } }
      : { bytes };

describe('artifact store', () => {
  test('lists by name', async () => {
    const artifact = {
      id: 7,
      name: 'carbon-base-x',
      expired: false,
      size_in_bytes: 90,
      created_at: '2026-01-01T00:00:00Z',
    };
    const workflow_run = {
      id: 5,
      head_branch: 'main',
      head_sha: 'a',
      repository_id: 1,
      head_repository_id: 2,
    };
    await using server = await serve(() => ({
      json: { total_count: 2, artifacts: [{ ...artifact, workflow_run }, artifact] },
    }));
    const [first, second] = await storeOf(server).list('carbon-base-x');
    expect(server.requests[0]?.path).toBe(`${API}/artifacts?name=carbon-base-x&per_page=100`);
    expect(first).toEqual({
      id: 7,
      name: 'carbon-base-x',
      expired: false,
      sizeBytes: 90,
      createdAt: '2026-01-01T00:00:00Z',
      run: { id: 5, headBranch: 'main', headSha: 'a', repositoryId: 1, headRepositoryId: 2 },
    });
    expect(second?.run).toBeNull();
  });

  test('lists the artifacts of one run', async () => {
    await using server = await serve(() => ({ json: { total_count: 0, artifacts: [] } }));
    expect(await storeOf(server).listOfRun(5, 'carbon-receipt-x-1')).toEqual([]);
    expect(server.requests[0]?.path).toBe(`${API}/runs/5/artifacts?name=carbon-receipt-x-1&per_page=100`);
  });

  test('the carrier run, its workflow path without the ref', async () => {
    const run = {
      id: 5,
      event: 'push',
      path: '.github/workflows/ci.yml@refs/heads/main',
      head_branch: 'main',
    };
    await using server = await serve(() => ({
      json: { ...run, repository: { id: 1 }, head_repository: null },
    }));
    expect(await storeOf(server).carrier(5)).toEqual({
      id: 5,
      attempt: 1,
      event: 'push',
      path: '.github/workflows/ci.yml',
      headBranch: 'main',
      repositoryId: 1,
      headRepositoryId: null,
    });
  });

  test('downloads through the redirect, without the token', async () => {
    const content = new TextEncoder().encode('{"schema":"x"}');
    await using server = await serve(storage(zipSync({ 'bundle.json': content })));
    expect(Buffer.from(await storeOf(server).download(7, 'bundle.json'))).toEqual(Buffer.from(content));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'token ghs_test',
      undefined,
    ]);
  });

  test('stops reading at 8 MiB', async () => {
    await using server = await serve(storage(new Uint8Array(9 * MIB)));
    await expect(storeOf(server).download(7, 'bundle.json')).rejects.toThrow('larger than 8 MiB');
  });

  test.each([
    ['no zip', new Uint8Array(100)],
    ['no such file', zipSync({ 'other.json': new Uint8Array(1) })],
  ])('a download with %s is one sentence', async (_, bytes) => {
    await using server = await serve(storage(bytes));
    await expect(storeOf(server).download(7, 'bundle.json')).rejects.toThrow(/^Reading artifacts failed: /);
  });

  test('a refusal names actions: read', async () => {
    await using server = await serve(() => NOT_ACCESSIBLE);
    await expect(storeOf(server).list('x')).rejects.toThrow('actions: read');
  });

  test.each(['https://github.example.com', 'https://ghe.com.evil.example'])(
    '%s has no artifact service',
    async (serverUrl) => {
      await using server = await serve(() => ({}));
      const { repository } = server;
      expect(() => createArtifactStore({ repository, temporary: '/nowhere', serverUrl })).toThrow(
        CarbonError,
      );
    },
  );
});
