// Only the failed job is run again: the receipt of the other one, from the first attempt, still counts, and both attempts are pooled.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('keeps what the first attempt measured', async () => {
  const { stage, like } = scene;
  const [train, evaluation] = [{ job: 'train' }, { job: 'eval' }];
  seedRuns(stage, like, { legs: [train, evaluation], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const first = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [train, { ...evaluation, silent: true, conclusion: 'failure' }],
  });
  const without = await playReport(stage, first, { inputs });
  expect(stage.comments(pull).join('')).toContain('eval');
  const second = measuredJobs(stage, like, first.event, { legs: [evaluation], earlier: first });
  const told = await playReport(stage, second, { inputs });
  expect([without.conclusion, told.conclusion]).toEqual(['success', 'success']);
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment).toMatch(/^✅ /m);
  expect(Number(told.outputs['energy-kwh'])).toBeCloseTo(2 * Number(without.outputs['energy-kwh']), 8);
});

it('pools the attempts of a job that was red', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const first = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.3 }] });
  await playReport(stage, first, { inputs });
  const second = measuredJobs(stage, like, first.event, { legs: [{ ratio: 1.4 }], earlier: first });
  const told = await playReport(stage, second, { inputs });
  // The median of two is their mean: 1.35.
  expect(Number(told.outputs['energy-change-percent'])).toBeCloseTo(35, -1);
  expect(told.conclusion).toBe('failure');
  expect(stage.comments(pull).join('')).toContain('2 attempts pooled');
});
