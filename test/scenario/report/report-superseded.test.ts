// A run that ends after its pull request has moved on: it says for which commit it speaks, and never over a newer run.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();
const inputs = { budget: '+10 %' };

it('is labelled with its commit where nobody newer has spoken', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const old = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  stage.pushToPull(pull);
  expect((await playReport(stage, old, { inputs })).conclusion).toBe('success');
  expect(stage.comments(pull).join('')).toContain(`For \`${old.event.headSha.slice(0, 7)}\``);
});

it('leaves the text of a newer run, and adds its joules to the sum', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const old = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  stage.pushToPull(pull);
  const newer = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  await playReport(stage, newer, { inputs });
  const textOf = (body = '') => body.replace(/<!-- carbon:state[^>]*-->/, '');
  const [before] = stage.comments(pull).map(textOf);
  expect((await playReport(stage, old, { inputs })).conclusion).toBe('failure');
  expect(stage.comments(pull).map(textOf)).toEqual([before]);
  const again = measuredJobs(stage, like, newer.event, { legs: [{}], earlier: newer });
  await playReport(stage, again, { inputs });
  expect(stage.comments(pull).join('')).toContain('this PR so far: 3 runs');
});
