// What the report job may not do is named and breaks nothing: without the right to comment the summary and the exit status stand.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('no comment, and still red', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  const told = await playReport(stage, run, { inputs, permissions: { contents: 'read', actions: 'read' } });
  expect(told.conclusion).toBe('failure');
  expect(stage.comments(pull)).toEqual([]);
  expect(told.said).toMatch(/\+(?:39|4[01]) %/);
  expect(told.log).toContain('pull-requests: write');
});

it('no history, and a fixed limit still counts', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  const told = await playReport(stage, run, { inputs: { budget: '0.001 Wh' }, permissions: {} });
  expect(told.conclusion).toBe('failure');
  expect(told.outputs).toMatchObject({ verdict: 'fail', reason: 'over-limit' });
});

it('a service that denies everything', async () => {
  const { stage, like } = scene;
  stage.world.github.fail('*', { status: 404 }, 1_000);
  const run = measuredJobs(stage, like, stage.pullEvent(stage.openPull()), { legs: [{}] });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('success');
  expect(told.said).toContain('Not compared');
});
