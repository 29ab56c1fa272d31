// `+10 % and +20 Wh` is for small jobs: a large part of little is no reason to be red.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

// The measured run uses some 600 J, 0.17 Wh: 40 % of it are 0.07 Wh.
it.each([
  ['both exceeded', '+10 % and +0.01 Wh', 'failure'],
  ['only the first', '+10 % and +20 Wh', 'success'],
  ['only the second', '+60 % and +0.01 Wh', 'success'],
] as const)('%s: %s', async (_, budget, conclusion) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  expect((await playReport(stage, run, { inputs: { budget } })).conclusion).toBe(conclusion);
});
