// A merge queue has no pull request in its event: the report is green or red by the group's own base, and writes no comment.
import { expect, it } from 'vitest';
import { mergeGroupEvent } from '../../harness/events/merge-group.ts';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

it.each([
  ['green', 1, 'success', 'pass'],
  ['red', 1.5, 'failure', 'fail'],
] as const)('%s', async (_, ratio, conclusion, verdict) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.world.store.pulls.get(stage.openPull());
  if (pull === undefined) throw new Error('no pull request');
  const event = mergeGroupEvent(stage.world.store, pull);
  const run = measuredJobs(stage, like, event, { legs: [{ ratio }] });
  const told = await playReport(stage, run, { inputs: { budget: '+10 %' } });
  expect(told.conclusion).toBe(conclusion);
  expect(told.outputs).toMatchObject({ verdict, 'baseline-runs': '8', 'baseline-distance': '0' });
  expect(told.outputs['comment-url']).toBe('');
  expect(stage.comments(pull.number)).toEqual([]);
});
