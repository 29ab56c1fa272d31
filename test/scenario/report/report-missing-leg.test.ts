// A leg that main measures and this run does not is named with its reason, is no saving, and is what `policy.missing` says.
import { expect, it } from 'vitest';
import { CONFIG, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import type { Leg } from '../leg.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const train: Leg = { job: 'train' };
const evaluation: Leg = { job: 'eval' };

it.each([
  ['skipped', 'skipped'],
  ['failed', 'failure'],
  ['cancelled', 'cancelled'],
] as const)('a job that ended as %s', async (said, result) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [train, evaluation], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [train, { ...evaluation, silent: true, conclusion: result }],
  });
  const needs = { train: { result: 'success', outputs: {} }, eval: { result, outputs: {} } };
  const told = await playReport(stage, run, { inputs: { budget: '+10 %' }, needs });
  expect(told.conclusion).toBe('success');
  const [comment = ''] = stage.comments(pull).map(plain);
  expect(comment).toMatch(new RegExp(`\`eval\`.*${said}`));
  // Half of main's energy is gone with it, and nobody calls that a saving.
  expect(comment).not.toMatch(/↘|−\d\d %\*\*/);
  expect(Math.abs(Number(told.outputs['energy-change-percent']))).toBeLessThan(5);
});

it('fails where the policy of main says so', async () => {
  const { stage, like } = scene;
  putOnMain(stage, {
    [CONFIG]: 'version: 1\nbudgets: ["+10 %", "eval: +10 %"]\npolicy: { missing: fail }\n',
  });
  seedRuns(stage, like, { legs: [train, evaluation], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [train, { ...evaluation, silent: true, conclusion: 'failure' }],
  });
  const told = await playReport(stage, run);
  expect(told.conclusion).toBe('failure');
  expect(told.outputs).toMatchObject({ reason: 'gap' });
  expect(stage.comments(pull).join('')).toContain('eval');
});
