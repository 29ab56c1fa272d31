// Who put the label on last, over all pages of events, and who may write: by role, never by name.
import { describe, expect, test } from 'vitest';
import { mayWrite, whoAdded } from '../../src/github/label.ts';
import { MONA } from '../harness/events/event.ts';
import { addCollaborator, labelPull, openPull, unlabelPull } from '../harness/github/seed-pulls.ts';
import type { Pull, Role, Store, User } from '../harness/github/store.ts';
import { branches, onFake } from './on-fake.ts';
import { NOT_ACCESSIBLE, serve } from './tiny-server.ts';

const HUBOT: User = { id: 2, login: 'hubot', type: 'User' };
const LABEL = 'carbon-accepted';
const [MONDAY, TUESDAY] = ['2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z'];

function opened(store: Store): Pull {
  branches(store);
  return openPull(store, { head: 'change', user: MONA });
}

/** So many pages of 100 events about something else. */
function fill(store: Store, pull: Pull, pages: number): void {
  for (let index = 0; index < pages * 100; index++) labelPull(store, pull, { label: 'noise', by: MONA });
}

describe('whoAdded', () => {
  test('the last one who put it on, and when', async () => {
    await using fake = await onFake();
    const pull = opened(fake.store);
    labelPull(fake.store, pull, { label: LABEL, by: MONA, at: MONDAY });
    unlabelPull(fake.store, pull, { label: LABEL, by: MONA });
    labelPull(fake.store, pull, { label: 'Carbon-Accepted', by: HUBOT, at: TUESDAY });
    labelPull(fake.store, pull, { label: 'bug', by: MONA });
    const answer = await whoAdded(fake.repository, pull.number, LABEL);
    expect(answer).toEqual({ ok: true, value: { login: 'hubot', at: TUESDAY } });
    expect(fake.calls()).toEqual({ 'issues/list-events': 1 });
  });

  test('nobody, once it was taken off', async () => {
    await using fake = await onFake();
    const pull = opened(fake.store);
    labelPull(fake.store, pull, { label: LABEL, by: MONA });
    unlabelPull(fake.store, pull, { label: LABEL, by: HUBOT });
    expect(await whoAdded(fake.repository, pull.number, LABEL)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['on the newest page', 3, 0, 2],
    ['on a page between', 1, 1, 3],
    ['on the first page', 0, 2, 3],
  ])('%s of three', async (_, before, after, calls) => {
    await using fake = await onFake();
    const pull = opened(fake.store);
    fill(fake.store, pull, before);
    labelPull(fake.store, pull, { label: LABEL, by: HUBOT, at: MONDAY });
    fill(fake.store, pull, after);
    const answer = await whoAdded(fake.repository, pull.number, LABEL);
    expect(answer).toEqual({ ok: true, value: { login: 'hubot', at: MONDAY } });
    expect(fake.calls()).toEqual({ 'issues/list-events': calls });
  });

  test('a flood of events is a failure after ten pages, not an answer', async () => {
    await using fake = await onFake();
    const pull = opened(fake.store);
    labelPull(fake.store, pull, { label: LABEL, by: HUBOT });
    fill(fake.store, pull, 12);
    expect(await whoAdded(fake.repository, pull.number, LABEL)).toMatchObject({ ok: false });
    expect(fake.calls()).toEqual({ 'issues/list-events': 10 });
  });

  test('a deleted account is nobody', async () => {
    const event = { event: 'labeled', created_at: MONDAY, actor: null, label: { name: LABEL } };
    await using server = await serve(() => ({ json: [event] }));
    expect(await whoAdded(server.repository, 1, LABEL)).toEqual({ ok: true, value: null });
  });

  test('a refusal names pull-requests: read', async () => {
    await using server = await serve(() => NOT_ACCESSIBLE);
    const answer = await whoAdded(server.repository, 1, LABEL);
    expect(!answer.ok && answer.note.text).toContain('`pull-requests: read`');
  });
});

describe('mayWrite', () => {
  test.each<[Role | null, boolean]>([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    [null, false],
  ])('a person with the role %s: %s', async (role, expected) => {
    await using fake = await onFake();
    if (role !== null) addCollaborator(fake.store, { user: HUBOT, role });
    expect(await mayWrite(fake.repository, 'hubot')).toEqual({ ok: true, value: expected });
  });

  test('a bot is no person, whatever it may write', async () => {
    await using fake = await onFake({});
    const user: User = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' };
    addCollaborator(fake.store, { user, role: 'admin' });
    expect(await mayWrite(fake.repository, 'github-actions[bot]')).toEqual({ ok: true, value: false });
  });

  test('an outage is no answer', async () => {
    await using fake = await onFake();
    fake.world.github.fail('repos/get-collaborator-permission-level', { status: 451 });
    expect(await mayWrite(fake.repository, 'hubot')).toMatchObject({ ok: false });
  });
});
