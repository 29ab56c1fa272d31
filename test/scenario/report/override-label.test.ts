// The label `carbon-accepted`: it holds for who may write, up to the accepted value, and after the merge main starts anew from there.
import { expect, it } from 'vitest';
import { addCollaborator, labelPull, mergePull } from '../../harness/github/seed-pulls.ts';
import type { Pull, User } from '../../harness/github/store.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const LISA: User = { id: 71, login: 'lisa', type: 'User' };
const BART: User = { id: 72, login: 'bart', type: 'User' };
const inputs = { budget: '+10 %' };
const label = 'carbon-accepted';

function openPull(): Pull {
  const { stage, like } = scene;
  const { store } = stage.world;
  addCollaborator(store, { user: LISA, role: 'maintain' });
  addCollaborator(store, { user: BART, role: 'triage' });
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = store.pulls.get(stage.openPull());
  if (pull === undefined) throw new Error('no pull request');
  return pull;
}

const report = (pull: Pull, ratio: number) => {
  const { stage, like } = scene;
  const run = measuredJobs(stage, like, stage.pullEvent(pull.number), { legs: [{ ratio }] });
  return playReport(stage, run, { inputs });
};

it('of a maintainer: green, and the rise stays visible; a larger push is red again', async () => {
  const { stage } = scene;
  const pull = openPull();
  expect((await report(pull, 1.4)).conclusion).toBe('failure');
  labelPull(stage.world.store, pull, { label, by: LISA });
  const accepted = await report(pull, 1.4);
  expect(accepted.conclusion).toBe('success');
  const [comment = ''] = stage.comments(pull.number).map(plain);
  expect(comment).toMatch(/\+(?:39|4[01]) %/);
  expect(comment).toMatch(/accepted\** by `lisa`/i);
  stage.pushToPull(pull.number);
  expect((await report(pull, 1.42)).conclusion).toBe('success');
  stage.pushToPull(pull.number);
  expect((await report(pull, 1.8)).conclusion).toBe('failure');
});

it('of somebody without the right to write: red, and said', async () => {
  const { stage } = scene;
  const pull = openPull();
  labelPull(stage.world.store, pull, { label, by: BART });
  expect((await report(pull, 1.4)).conclusion).toBe('failure');
  expect(stage.comments(pull.number).map(plain).join('')).toMatch(/bart.*may not write/);
});

it('of a month and a day ago: no longer', async () => {
  const { stage } = scene;
  const pull = openPull();
  const at = new Date(Date.now() - 31 * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');
  labelPull(stage.world.store, pull, { label, by: LISA, at });
  expect((await report(pull, 1.4)).conclusion).toBe('failure');
});

it('after the merge history starts again at that commit', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  const pull = openPull();
  await report(pull, 1.4);
  labelPull(store, pull, { label, by: LISA });
  expect((await report(pull, 1.4)).conclusion).toBe('success');
  mergePull(store, pull);
  const main = measuredJobs(stage, like, stage.pushOn(), { legs: [{ ratio: 1.4 }] });
  expect((await playReport(stage, main, { inputs })).conclusion).toBe('success');
  const next = measuredJobs(stage, like, stage.pullEvent(stage.openPull()), { legs: [{ ratio: 1.4 }] });
  const told = await playReport(stage, next, { inputs });
  expect(told.conclusion).toBe('success');
  expect(told.outputs['baseline-runs']).toBe('1');
  expect(Math.abs(Number(told.outputs['energy-change-percent']))).toBeLessThan(1);
});
