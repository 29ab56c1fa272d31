// Commits, files, branches, the comment and artifacts once against the fake GitHub, which checks each message with GitHub's own OpenAPI description.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArtifactStore } from '../../src/github/artifacts.ts';
import { isProtected } from '../../src/github/branches.ts';
import { upsertComment } from '../../src/github/comment.ts';
import { firstParentLine, mergeBase, readCommit } from '../../src/github/commits.ts';
import { readText } from '../../src/github/contents.ts';
import { findOwnJob } from '../../src/github/jobs.ts';
import type { Repository } from '../../src/github/repository.ts';
import { addArtifact, addComment, addRun } from '../harness/github/seed.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import type { User } from '../harness/github/store.ts';
import type { World } from '../harness/world.ts';
import { type OnFake, onFake, TOKEN } from './on-fake.ts';

const MALLORY: User = { id: 7, login: 'mallory', type: 'User' };
let fake: OnFake;
let world: World;
let repository: Repository;

beforeEach(async () => {
  fake = await onFake();
  ({ world, repository } = fake);
});

afterEach(() => fake[Symbol.asyncDispose]());

/** main: m1, m2; branch `change` from m1 with one commit. */
function history(): { readonly m1: string; readonly m2: string; readonly change: string } {
  const { git } = world.store;
  const m1 = git.commit({ parents: [], files: { '.github/carbon.yml': 'version: 1\n' }, message: 'm1' });
  const m2 = git.commit({ parents: [m1], files: { 'a.txt': '2' }, message: 'm2' });
  const change = git.commit({ parents: [m1], files: { 'b.txt': '3' }, message: 'change' });
  git.setRef('refs/heads/main', m2);
  git.setRef('refs/heads/change', change);
  return { m1, m2, change };
}

test('commits, merge base, first-parent line, file at a commit', async () => {
  const { m1, m2, change } = history();
  const { mergeSha } = openPull(world.store, { head: 'change', user: MALLORY });
  expect(await readCommit(repository, mergeSha)).toMatchObject({
    ok: true,
    value: { parents: [m2, change] },
  });
  expect(await mergeBase(repository, 'main', change)).toEqual({ ok: true, value: m1 });
  const line = await firstParentLine(repository, mergeSha, 50);
  expect(line.ok && line.value.map(({ sha }) => sha)).toEqual([mergeSha, m2, m1]);
  expect(await readText(repository, '.github/carbon.yml', m1)).toEqual({ ok: true, value: 'version: 1\n' });
  expect(await readText(repository, '.github/none.yml', m1)).toEqual({ ok: true, value: null });
});

test('which branches are protected', async () => {
  history();
  world.store.protectedBranches.add('main');
  expect(await isProtected(repository, 'main')).toEqual({ ok: true, value: true });
  expect(await isProtected(repository, 'change')).toEqual({ ok: true, value: false });
  expect(await isProtected(repository, 'gone')).toMatchObject({ ok: false, note: { code: 'not-found' } });
});

test('the sticky comment among forgeries over two pages', async () => {
  history();
  const { number } = openPull(world.store, { head: 'change', user: MALLORY });
  for (let index = 0; index < 105; index++) {
    addComment(world.store, { issue: number, user: MALLORY, body: '<!-- ours --> forged' });
  }
  const write = (body: string) =>
    upsertComment({
      repository,
      number,
      author: { kind: 'default-token' },
      isOurs: (existing) => existing.startsWith('<!-- ours -->'),
      isNewer: () => false,
      render: (existing) => `<!-- ours --> ${body} ${existing.length}`,
      amend: () => null,
      open: 'allowed',
      listed: null,
    });
  const created = await write('first');
  expect(created).toMatchObject({ action: 'created', author: 'github-actions[bot]' });
  expect(await write('second')).toMatchObject({ action: 'updated', url: created.url });
  expect([...world.store.comments.values()].at(-1)?.body).toBe('<!-- ours --> second 1');
});

test('artifacts of another run, and its carrier', async () => {
  const { m2 } = history();
  const run = addRun(world.store, { event: 'push', headSha: m2 });
  const { id } = addArtifact(world.store, {
    runId: run.id,
    name: 'carbon-base-x',
    content: { 'bundle.json': '{}' },
  });
  const store = createArtifactStore({ repository, temporary: '/nowhere', serverUrl: 'https://github.com' });
  expect(await store.list('carbon-base-x')).toMatchObject([
    { id, expired: false, run: { id: run.id, headSha: m2 } },
  ]);
  expect(await store.list('other')).toEqual([]);
  expect(await store.carrier(run.id)).toMatchObject({ event: 'push', path: '.github/workflows/ci.yml' });
  expect(Buffer.from(await store.download(id, 'bundle.json')).toString()).toBe('{}');
});

test('without permissions every answer names the line to add', async () => {
  const { m1 } = history();
  world.github.admit(TOKEN, {});
  const answers = [
    await readCommit(repository, m1),
    await readText(repository, '.github/carbon.yml', m1),
    await findOwnJob(repository, { checkRunId: 5, runId: 1, attempt: 1, runnerName: 'gpu', jobId: 'train' }),
  ];
  expect(
    answers.map((answer) => !answer.ok && /`(\w+: \w+)` under `permissions:`/.exec(answer.note.text)?.[1]),
  ).toEqual(['contents: read', 'contents: read', 'actions: read']);
});
