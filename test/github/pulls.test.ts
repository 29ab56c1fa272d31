// Pull requests by number, by head of an ended run, and by commit; what a fork can arrange never makes another one be found.
import { describe, expect, test } from 'vitest';
import { findPull, pullsOfCommit, readPull } from '../../src/github/pulls.ts';
import { MONA } from '../harness/events/event.ts';
import { closePull, labelPull, mergePull, openPull, pushToPull } from '../harness/github/seed-pulls.ts';
import type { Pull } from '../harness/github/store.ts';
import { branches, type OnFake, onFake } from './on-fake.ts';
import { NOT_ACCESSIBLE, serve } from './tiny-server.ts';

const numbers = (answer: Awaited<ReturnType<typeof pullsOfCommit>>): readonly number[] =>
  answer.ok ? answer.value.map(({ number }) => number) : expect.fail(answer.note.text);

/** As the service describes the run that ended. */
const ended = ({ store }: OnFake, { head }: Pull) => ({
  headOwner: head.repository.owner.login,
  headBranch: head.ref,
  headSha: head.sha,
  headRepositoryId: head.repository.id,
  repositoryId: store.repository.id,
});

describe('readPull', () => {
  test('as it is now: head, labels, base', async () => {
    await using fake = await onFake();
    const { main, change } = branches(fake.store);
    const pull = openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    labelPull(fake.store, pull, { label: 'carbon-accepted', by: MONA });
    expect(await readPull(fake.repository, pull.number)).toEqual({
      ok: true,
      value: {
        number: 1,
        open: true,
        merged: false,
        headSha: change,
        headRef: 'change',
        headOwner: 'alice',
        headRepositoryId: pull.head.repository.id,
        baseRepositoryId: fake.store.repository.id,
        baseRef: 'main',
        baseSha: main,
        labels: ['carbon-accepted'],
      },
    });
  });

  test('a deleted fork leaves no owner', async () => {
    const side = { ref: 'change', sha: 'a' };
    const json = { number: 3, state: 'open', merged_at: null, labels: [] };
    await using server = await serve(() => ({
      json: { ...json, head: { ...side, repo: null }, base: { ...side, repo: null } },
    }));
    expect(await readPull(server.repository, 3)).toMatchObject({
      value: { headOwner: null, headRepositoryId: null, baseRepositoryId: null },
    });
  });

  test('a refusal names pull-requests: read', async () => {
    await using server = await serve(() => NOT_ACCESSIBLE);
    const answer = await readPull(server.repository, 3);
    expect(!answer.ok && answer.note.text).toContain('`pull-requests: read`');
  });
});

describe('findPull', () => {
  test('the open one of this head, in one call', async () => {
    await using fake = await onFake();
    branches(fake.store);
    const pull = openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    expect(await findPull(fake.repository, ended(fake, pull))).toMatchObject({ value: { number: 1 } });
    expect(fake.calls()).toEqual({ 'pulls/list': 1 });
  });

  test('two pull requests of one head to two branches are several', async () => {
    await using fake = await onFake();
    const { main } = branches(fake.store);
    fake.store.git.setRef('refs/heads/stable', main);
    const pull = openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    openPull(fake.store, { head: 'change', fork: 'alice', base: 'stable', user: MONA });
    expect(await findPull(fake.repository, ended(fake, pull))).toEqual({ ok: true, value: 'several' });
  });

  test('not one that was closed, nor one pushed to since', async () => {
    await using fake = await onFake();
    const { main } = branches(fake.store);
    const pull = openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    const next = fake.store.git.commit({ parents: [main], files: { 'c.txt': '3' } });
    pushToPull(fake.store, pull, next);
    expect(await findPull(fake.repository, ended(fake, pull))).toEqual({ ok: true, value: 'none' });
    closePull(fake.store, pull);
    const now = { ...ended(fake, pull), headSha: next };
    expect(await findPull(fake.repository, now)).toEqual({ ok: true, value: 'none' });
  });

  test.each([
    ['another head repository', { headRepositoryId: 5 }],
    ['another base repository', { repositoryId: 5 }],
    ['a branch of the same name elsewhere', { headOwner: 'octo' }],
  ])('not one of %s', async (_, other) => {
    await using fake = await onFake();
    branches(fake.store);
    const pull = openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    const search = { ...ended(fake, pull), ...other };
    expect(await findPull(fake.repository, search)).toEqual({ ok: true, value: 'none' });
  });
});

describe('pullsOfCommit', () => {
  test.each(['merge', 'squash'] as const)('a commit of main came by the one merged by %s', async (how) => {
    await using fake = await onFake();
    branches(fake.store);
    const pull = openPull(fake.store, { head: 'change', user: MONA });
    openPull(fake.store, { head: 'change', fork: 'alice', user: MONA });
    const { mergeSha } = mergePull(fake.store, pull, how);
    const answer = await pullsOfCommit(fake.repository, mergeSha);
    expect(answer).toMatchObject({ value: [{ number: 1, merged: true, open: false, baseRef: 'main' }] });
    expect(fake.calls()).toEqual({ 'repos/list-pull-requests-associated-with-commit': 1 });
  });

  test('a commit of a branch is held by the open ones', async () => {
    await using fake = await onFake();
    const { main, change } = branches(fake.store);
    openPull(fake.store, { head: 'change', user: MONA });
    expect(numbers(await pullsOfCommit(fake.repository, change))).toEqual([1]);
    expect(numbers(await pullsOfCommit(fake.repository, main))).toEqual([]);
  });
});
