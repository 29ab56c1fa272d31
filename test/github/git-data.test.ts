// The branch that files are committed to through the API: orphan start, additions, deletions, and whoever is overtaken.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArchiveLimits, commitFiles, readFiles, readTip } from '../../src/github/git-data.ts';
import type { Repository } from '../../src/github/repository.ts';
import { branches, type OnFake, onFake } from './on-fake.ts';

const LIMITS: ArchiveLimits = { maxArchive: 100_000, maxBytes: 1_000, maxEntries: 50 };
const BRANCH = 'history/energy';
let fake: OnFake;
let repository: Repository;

beforeEach(async () => {
  fake = await onFake({ contents: 'write' });
  repository = fake.brisk();
});
afterEach(() => fake[Symbol.asyncDispose]());

const changes = (files: Record<string, string | null>): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(files));

async function commit(files: Record<string, string | null>, tip: string | null): Promise<string> {
  const request = { branch: BRANCH, tip, changes: changes(files), message: 'Add' };
  const done = await commitFiles(repository, request);
  if (!done.ok || done.value.kind !== 'written') throw new Error(JSON.stringify(done));
  return done.value.sha;
}

async function filesAt(sha: string, wanted = (_path: string): boolean => true) {
  const answer = await readFiles(repository, { sha, wanted, limits: LIMITS });
  if (!answer.ok) return answer.note.text;
  return Object.fromEntries([...answer.value].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

describe('a branch of its own', () => {
  test('is not there at first, in an empty repository and in any other', async () => {
    expect(await readTip(repository, BRANCH)).toEqual({ ok: true, value: null });
    branches(fake.store);
    expect(await readTip(repository, BRANCH)).toEqual({ ok: true, value: null });
  });

  test('starts without a parent, grows, and forgets what is deleted', async () => {
    branches(fake.store);
    const first = await commit({ 'a/one.json': '1', 'a/b/two.json': '2' }, null);
    const second = await commit({ 'a/one.json': null, 'a/three.json': '3\u00e9' }, first);
    expect(await readTip(repository, BRANCH)).toEqual({ ok: true, value: second });
    expect(await filesAt(second)).toEqual({ 'a/b/two.json': '2', 'a/three.json': '3\u00e9' });
    const [newest, oldest] = fake.store.git.commits(second, { skip: 0, count: 9 });
    expect([newest?.parents, oldest?.parents]).toEqual([[first], []]);
  });

  test('is read in one call, only what is wanted, and never beyond the caps', async () => {
    branches(fake.store);
    const sha = await commit({ 'a.json': '1', 'b.json': '2', 'big.txt': 'x'.repeat(2_000) }, null);
    expect(await filesAt(sha, (path) => path.endsWith('.json'))).toEqual({ 'a.json': '1', 'b.json': '2' });
    expect(await filesAt(sha)).toMatch(/failed/);
    expect(fake.calls()['repos/download-zipball-archive']).toBe(2);
  });
});

describe('whoever is second', () => {
  test('is told that the tip has moved, and nothing is overwritten', async () => {
    branches(fake.store);
    const first = await commit({ 'one.json': '1' }, null);
    const second = await commit({ 'two.json': '2' }, first);
    const late = { branch: BRANCH, tip: first, changes: changes({ 'three.json': '3' }), message: 'Add' };
    expect(await commitFiles(repository, late)).toMatchObject({
      ok: true,
      value: { kind: 'overtaken', why: expect.stringContaining('not a fast forward') },
    });
    expect(await readTip(repository, BRANCH)).toEqual({ ok: true, value: second });
  });

  test.each([
    ['a branch that came about meanwhile', null, 'already exists'],
    ['a busy service', null, '503'],
  ])('is told of %s', async (_, tip, why) => {
    branches(fake.store);
    if (why === '503') fake.world.github.fail('git/create-ref', { status: 503, message: '503' });
    else await commit({ 'one.json': '1' }, null);
    const request = { branch: BRANCH, tip, changes: changes({ 'two.json': '2' }), message: 'Add' };
    expect(await commitFiles(repository, request)).toMatchObject({
      ok: true,
      value: { kind: 'overtaken', why: expect.stringContaining(why) },
    });
  });
});

describe('a refusal for good', () => {
  test('by a ruleset comes back in its own words', async () => {
    branches(fake.store);
    const message = 'Repository rule violations found: commits must be reviewed';
    fake.world.github.fail('git/create-ref', { status: 422, message });
    const request = { branch: BRANCH, tip: null, changes: changes({ 'a.json': '1' }), message: 'Add' };
    expect(await commitFiles(repository, request)).toMatchObject({
      ok: false,
      note: { text: expect.stringContaining('must be reviewed') },
    });
  });

  test('without permission names contents: write', async () => {
    await using reader = await onFake({ contents: 'read' });
    branches(reader.store);
    const request = { branch: BRANCH, tip: null, changes: changes({ 'a.json': '1' }), message: 'Add' };
    expect(await commitFiles(reader.brisk(), request)).toMatchObject({
      ok: false,
      note: { code: 'permission-missing', text: expect.stringContaining('contents: write') },
    });
  });
});
