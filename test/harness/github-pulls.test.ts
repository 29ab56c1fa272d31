// Pull requests over their life as an official client sees them: several of one head, forks, labels, closed and merged; and who may do what.
import type { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MONA } from './events/event.ts';
import { labelledEvent } from './events/pull-request.ts';
import { startSmallRepository, TOKEN, WHERE } from './fixtures/small-repository.ts';
import {
  addCollaborator,
  addFork,
  closePull,
  labelPull,
  mergePull,
  openPull,
  pushToPull,
  unlabelPull,
} from './github/seed-pulls.ts';
import type { Pull, Store } from './github/store.ts';
import type { World } from './world.ts';

let world: World;
let store: Store;
let octokit: Octokit;
let pull: Pull;
beforeEach(async () => {
  ({ world, octokit, pull } = await startSmallRepository());
  store = world.store;
});
afterEach(async () => {
  expect(world.problems).toEqual([]);
  await world.close();
});

const list = async (query: object): Promise<readonly number[]> =>
  (await octokit.rest.pulls.list({ ...WHERE, ...query })).data.map(({ number }) => number);

describe('lists', () => {
  it('finds several of one head, and keeps forks apart by owner and repository', async () => {
    store.git.setRef('refs/heads/stable', pull.base.sha);
    store.git.setRef('refs/forks/alice/feature', pull.head.sha);
    const other = openPull(store, { head: 'feature', base: 'stable', user: MONA });
    const forked = openPull(store, { head: 'feature', fork: 'alice', user: MONA });
    expect(await list({ head: 'octo:feature' })).toEqual([other.number, pull.number]);
    expect(await list({ head: 'alice:feature', state: 'all' })).toEqual([forked.number]);
    expect(await list({ head: 'octo:feature', base: 'stable' })).toEqual([other.number]);
    const ids = ['alice', 'bob', 'alice'].map((owner) => addFork(store, owner).id);
    expect([ids[0], new Set([...ids, store.repository.id]).size]).toEqual([forked.head.repository.id, 3]);
  });

  it('tells open from closed and merged', async () => {
    const closed = closePull(store, openPull(store, { head: 'feature', user: MONA }));
    const merged = mergePull(store, pull);
    expect([await list({}), await list({ state: 'closed' })]).toEqual([[], [closed.number, merged.number]]);
    const { data } = await octokit.rest.pulls.get({ ...WHERE, pull_number: merged.number });
    expect(data).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: store.git.resolve('main'),
    });
    expect(data.merged_at).toBe(merged.mergedAt);
  });

  it('of a commit: the merged ones on the default branch, the open ones elsewhere', async () => {
    const of = async (sha: string): Promise<readonly number[]> => {
      const answer = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        ...WHERE,
        commit_sha: sha,
      });
      return answer.data.map(({ number }) => number);
    };
    expect([await of(pull.head.sha), await of(pull.base.sha)]).toEqual([[pull.number], []]);
    const { mergeSha } = mergePull(store, pull, 'squash');
    expect([await of(mergeSha), await of(pull.head.sha)]).toEqual([[pull.number], []]);
    await expect(of('0'.repeat(40))).rejects.toMatchObject({ status: 422 });
  });
});

describe('labels', () => {
  it('shows those of now, and the log of who changed them', async () => {
    const monday = '2026-03-02T08:00:00Z';
    labelPull(store, pull, { label: 'bug', by: MONA, at: monday });
    labelPull(store, pull, { label: 'slow', by: MONA });
    unlabelPull(store, pull, { label: 'slow', by: MONA });
    pushToPull(store, pull, pull.head.sha);
    const { data } = await octokit.rest.pulls.get({ ...WHERE, pull_number: pull.number });
    expect(data.labels.map(({ name }) => name)).toEqual(['bug']);
    const events = { ...WHERE, issue_number: pull.number, per_page: 2 };
    const first = await octokit.rest.issues.listEvents(events);
    expect(first.headers.link).toContain('page=2>; rel="last"');
    expect(first.data[0]).toMatchObject({ event: 'labeled', actor: { login: 'mona' }, created_at: monday });
    const second = await octokit.rest.issues.listEvents({ ...events, page: 2 });
    expect(second.data).toMatchObject([{ event: 'unlabeled', label: { name: 'slow' } }]);
  });

  it('come in the event’s payload as they were at that moment', () => {
    const event = labelledEvent(store, labelPull(store, pull, { label: 'bug', by: MONA }), 'bug');
    const payload = {
      action: 'labeled',
      label: { name: 'bug' },
      pull_request: { labels: [{ name: 'bug' }] },
    };
    expect(event.payload).toMatchObject(payload);
  });
});

it.each([
  ['admin', 'admin'],
  ['maintain', 'write'],
  ['triage', 'read'],
] as const)('a %s has the permission %s, a stranger none, a bot is no user', async (role, permission) => {
  addCollaborator(store, { user: MONA, role });
  world.github.admit(TOKEN, {});
  const of = (username: string) => octokit.rest.repos.getCollaboratorPermissionLevel({ ...WHERE, username });
  expect((await of('mona')).data).toMatchObject({ permission, role_name: role });
  expect((await of('mallory')).data).toMatchObject({ permission: 'none' });
  await expect(of('github-actions[bot]')).rejects.toMatchObject({ status: 404 });
});
