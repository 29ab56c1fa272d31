// Where main has a config, an input of the workflow can add a stricter limit and take none away.
import { expect, it } from 'vitest';
import { CONFIG, putOnMain } from './commit-files.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
import { plain } from './plain.ts';
import { measuredJobs, playReport, seedRuns } from './report-stage.ts';
import { trainJob } from './train-job.ts';
import { useStage } from './use-stage.ts';

const scene = useStage();

it.each([
  ['a stricter input counts', '+50 %', '+20 %', 'failure'],
  ['a laxer input takes nothing away', '+20 %', '+50 %', 'failure'],
  ['neither is exceeded', '+50 %', '+60 %', 'success'],
] as const)('%s', async (_, ours, input, conclusion) => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: `version: 1\nbudgets: ["${ours}"]\n` });
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  expect((await playReport(stage, run, { inputs: { budget: input } })).conclusion).toBe(conclusion);
});

it('`on-exceed: warn` does not open a gate that main has closed', async () => {
  const { stage } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nbudgets: ["+10 %"]\n' });
  seedHistory(stage, await measuredRun(), EIGHT_RUNS);
  const pull = stage.openPull();
  const job = trainJob({ inputs: { 'on-exceed': 'warn' }, watts: 520 });
  const result = await stage.play(stage.pullEvent(pull), job);
  expect(result.conclusion).toBe('failure');
  expect(stage.comments(pull).map(plain).join('')).toContain('on-exceed');
});
