// `baseline.since` forgets what main was before a commit; a commit that is not on its line is said to be lost.
import { expect, it } from 'vitest';
import { CONFIG, putOnMain } from '../commit-files.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('compares with the runs since', async () => {
  const { stage, like } = scene;
  // Nobody would cut here: three runs before, six after.
  const entries = seedRuns(stage, like, {
    legs: [{}],
    ratios: [0.7, 0.71, 0.69, 1, 1.01, 0.99, 1, 1.01, 0.99],
  });
  putOnMain(stage, { [CONFIG]: `version: 1\nbaseline: { since: ${entries[3]?.sha} }\n` });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  const told = await playReport(stage, run, { inputs });
  expect(told.outputs).toMatchObject({ verdict: 'pass', 'baseline-runs': '6' });
});

it('a commit that is not on the line cannot make a build red', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: [1, 1.01, 0.99, 1, 1.01, 0.99] });
  putOnMain(stage, { [CONFIG]: `version: 1\nbaseline: { since: ${'ab'.repeat(20)} }\n` });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.5 }] });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('success');
  expect(told.outputs).toMatchObject({ verdict: 'inconclusive', reason: 'old-base' });
  expect(stage.comments(pull).map(plain).join('')).toContain('since');
});
