// A pull request onto another branch than main is compared with that branch if it is a protected one; else with main, and that is said.
import { expect, it } from 'vitest';
import { pushEvent } from '../../harness/events/push.ts';
import { pullWith } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('of a branch without history', async () => {
  const { stage, like } = scene;
  const { git } = stage.world.store;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const parents = [git.resolve('main') ?? ''];
  const topic = git.commit({ parents, files: { 'topic.txt': '1\n' }, message: 'topic' });
  git.setRef('refs/heads/topic', topic);
  const pull = pullWith(stage, {}, { base: 'topic' });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  const told = await playReport(stage, run, { inputs });
  expect(told.outputs).toMatchObject({ verdict: 'pass', 'baseline-runs': '8' });
  expect(stage.comments(pull).map(plain).join('')).toContain('`main`');
});

it('of a protected branch, which has a history of its own', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const parents = [store.git.resolve('main') ?? ''];
  store.git.setRef(
    'refs/heads/topic',
    store.git.commit({ parents, files: { 'topic.txt': '1\n' }, message: 'topic' }),
  );
  store.protectedBranches.add('topic');
  const event = pushEvent(store, 'topic');
  const base = measuredJobs(stage, like, event, { legs: [{ ratio: 2 }] });
  await playReport(stage, base, { inputs });
  const pull = pullWith(stage, {}, { base: 'topic' });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 2 }] });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('success');
  expect(told.outputs['baseline-sha']).toBe(event.sha);
  expect(Math.abs(Number(told.outputs['energy-change-percent']))).toBeLessThan(1);
});
