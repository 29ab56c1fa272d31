// A pull request that raises its own limit is judged by main's, and its comment says what it would change.
import { expect, it } from 'vitest';
import { CONFIG, pullWith, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

it.each([
  ['raised', 'version: 1\nbudgets: ["+100 %"]\n', /\+10 %.*\+100 %/],
  ['removed', 'version: 1\nbudgets: []\n', /\+10 %/],
])('a budget that is %s', async (_, theirs, said) => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nbudgets: ["+10 %"]\n' });
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = pullWith(stage, { [CONFIG]: theirs });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  const told = await playReport(stage, run);
  expect(told.conclusion).toBe('failure');
  const [comment = ''] = stage.comments(pull).map(plain);
  expect(comment).toMatch(said);
  expect(comment).toContain('after the merge');
});
