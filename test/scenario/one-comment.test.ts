// One comment of ours per workflow: found behind a page of others, never another person's, however well it is forged.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MONA } from '../harness/events/event.ts';
import { addComment } from '../harness/github/seed.ts';
import type { User } from '../harness/github/store.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

const MALLORY: User = { id: 666, login: 'mallory', type: 'User' };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const ours = (): readonly number[] =>
  [...stage.world.store.comments.values()].filter(({ user }) => user.type === 'Bot').map(({ id }) => id);

it('is edited on page two, and a forged marker with a later run captures nothing', async () => {
  const pull = stage.openPull();
  const { store } = stage.world;
  for (let n = 0; n < 120; n++) addComment(store, { issue: pull, user: MONA, body: `Remark ${n}` });
  await stage.play(stage.pullEvent(pull), trainJob());
  const [id = 0, ...more] = ours();
  expect(more).toEqual([]);
  const body = store.comments.get(id)?.body ?? '';
  const forged = addComment(store, {
    issue: pull,
    user: MALLORY,
    body: body.replace(/run=\d+/, 'run=999999999999999'),
  });
  await stage.play(stage.pullEvent(pull), trainJob());
  expect(ours()).toEqual([id]);
  expect(store.comments.get(id)?.body).toContain('this PR so far: 2 runs');
  expect(store.comments.get(forged.id)).toEqual(forged);
  expect(stage.world.problems).toEqual([]);
});

it('stands beside that of another workflow', async () => {
  const pull = stage.openPull();
  const nightly = { name: 'Nightly', path: '.github/workflows/nightly.yml' };
  await stage.play(stage.pullEvent(pull), trainJob());
  await stage.play(stage.pullEvent(pull), { ...trainJob(), wish: { workflow: nightly } });
  expect(ours()).toHaveLength(2);
  expect(stage.world.problems).toEqual([]);
});
