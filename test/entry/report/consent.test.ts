// The label `carbon-accepted`: counts where its adder may write, up to the value it was given for; merged, it lets the history start anew.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ACCEPTING_LABEL } from '../../../src/review/budget/acceptance.ts';
import { pullRequestEvent } from '../../harness/events/pull-request.ts';
import { pushEvent } from '../../harness/events/push.ts';
import { addComment } from '../../harness/github/seed.ts';
import {
  addCollaborator,
  labelPull,
  mergePull,
  pushToPull,
  unlabelPull,
} from '../../harness/github/seed-pulls.ts';
import type { Pull, User } from '../../harness/github/store.ts';
import { EIGHT, openScene, type Scene } from '../run-scene.ts';

const OLGA: User = { id: 7, login: 'olga', type: 'User' };
const TEN = { budget: '+10 %' };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.history([{}], EIGHT);
});
afterEach(() => scene.close());

const run = (pull: Pull, ratio: number) =>
  scene.measure(pullRequestEvent(scene.world.store, scene.world.store.pulls.get(pull.number) ?? pull), [
    { ratio },
  ]);
const label = (pull: Pull, role: 'write' | 'read') => {
  addCollaborator(scene.world.store, { user: OLGA, role });
  labelPull(scene.world.store, pull, { label: ACCEPTING_LABEL, by: OLGA });
};

const later = (): string => new Date(Date.now() + 1_000).toISOString();

it('of somebody who may write, with a reason', async () => {
  const pull = scene.pull();
  label(pull, 'write');
  addComment(scene.world.store, { issue: pull.number, user: OLGA, body: 'carbon-accepted: larger model' });
  const { model } = await scene.report(run(pull, 1.4), TEN);
  expect(model.verdict.failed).toBe(false);
  expect(model.verdict.checks[0]?.waived).toEqual({ kind: 'accepted', by: 'olga' });
  expect(model.acceptance).toMatchObject({ by: 'olga', reason: 'larger model' });
});

it('of somebody who may only read', async () => {
  const pull = scene.pull();
  label(pull, 'read');
  const { model } = await scene.report(run(pull, 1.4), TEN);
  expect(model.verdict.failed).toBe(true);
  expect(model.notes.map(({ code }) => code)).toContain('label-not-valid');
});

it('is void once a later push uses more than was agreed to', async () => {
  const pull = scene.pull();
  expect((await scene.report(run(pull, 1.4), TEN)).model.verdict.failed).toBe(true);
  label(pull, 'write');
  expect((await scene.report(run(pull, 1.4), TEN)).model.verdict.failed).toBe(false);
  const { git } = scene.world.store;
  const sha = git.commit({ parents: [pull.head.sha], files: { 'more.txt': '' }, message: 'more' });
  git.setRef(`refs/heads/${pull.head.ref}`, sha);
  pushToPull(scene.world.store, pull, sha);
  const { model } = await scene.report(run(pull, 1.6), TEN);
  expect(model.verdict.failed).toBe(true);

  // Taken off and put on again, it is said of what has been reported since.
  unlabelPull(scene.world.store, pull, { label: ACCEPTING_LABEL, by: OLGA });
  labelPull(scene.world.store, pull, { label: ACCEPTING_LABEL, by: OLGA, at: later() });
  expect((await scene.report(run(pull, 1.6), TEN)).model.verdict.failed).toBe(false);
  expect((await scene.report(run(pull, 1.9), TEN)).model.verdict.failed).toBe(true);
});

it('does not count once its adder may not write any more', async () => {
  const pull = scene.pull();
  label(pull, 'write');
  addCollaborator(scene.world.store, { user: OLGA, role: 'read' });
  const { model } = await scene.report(run(pull, 1.4), TEN);
  expect(model.verdict.failed).toBe(true);
});

it('merged, marks the entries of what has risen', async () => {
  const pull = scene.pull();
  label(pull, 'write');
  mergePull(scene.world.store, pull);
  const pushed = scene.measure(pushEvent(scene.world.store, 'main'), [{ ratio: 1.4 }, { job: 'eval' }]);
  await scene.report(pushed, TEN);
  expect(scene.written().map(({ series, accepted }) => [series.includes('train'), accepted])).toEqual(
    expect.arrayContaining([
      [true, { by: 'olga', pull_request: pull.number }],
      [false, undefined],
    ]),
  );
});
