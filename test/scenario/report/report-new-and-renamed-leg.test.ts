// A leg that main does not have yet is named and stays out of the ratio; a renamed one keeps its history by `series.alias`.
import { expect, it } from 'vitest';
import { CONFIG, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('a new leg is no rise', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{ job: 'train' }], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [{ job: 'train' }, { job: 'benchmark', ratio: 3 }],
  });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('success');
  expect(Math.abs(Number(told.outputs['energy-change-percent']))).toBeLessThan(5);
  expect(stage.comments(pull).map(plain).join('')).toContain('`benchmark` is new');
});

it('a renamed leg is compared with what it was called before, where main says so', async () => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nseries: { alias: { train-old: train } }\n' });
  seedRuns(stage, like, { legs: [{ job: 'train-old' }], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ job: 'train', ratio: 1.4 }] });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('failure');
  expect(told.outputs).toMatchObject({ verdict: 'fail', 'baseline-runs': '8' });
  expect(stage.comments(pull).join('')).not.toContain('missing');
});

it('matrix keys that count are those that main names', async () => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nseries: { matrix: [precision] }\n' });
  const legs = (seed: number) => [{ job: 'train', matrix: { precision: 'fp16', seed } }];
  seedRuns(stage, like, { legs: legs(1), ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: legs(2) });
  const told = await playReport(stage, run, { inputs });
  expect(told.outputs).toMatchObject({ verdict: 'pass', 'baseline-runs': '8' });
});
