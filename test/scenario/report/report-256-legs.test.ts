// The largest matrix there is: one comment that GitHub takes, the legs that moved in it, and a handful of requests.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const LEGS = Array.from({ length: 256 }, (_, at) => ({
  job: 'train',
  matrix: { precision: at % 2 === 0 ? 'fp16' : 'fp32', shard: at },
}));

it('is one comment, few requests, and one bundle on main', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const moved = LEGS.map((leg, at) => ({ ...leg, ratio: at === 77 ? 2 : 1 }));
  const told = await playReport(stage, measuredJobs(stage, like, stage.pullEvent(pull), { legs: moved }), {
    inputs: { budget: '+10 %' },
  });
  expect(told.conclusion).toBe('success');
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment.length).toBeLessThanOrEqual(60_000);
  expect(comment).toMatch(/`train \(fp32, 77\)` .*\*\*\+\d+ %\*\*/);
  expect(told.calls.length).toBeLessThanOrEqual(20);
});

it('leaves one bundle on main', async () => {
  const { stage, like } = scene;
  const run = measuredJobs(stage, like, stage.pushOn(), { legs: LEGS });
  const told = await playReport(stage, run);
  expect(told.conclusion).toBe('success');
  const bundles = [...stage.world.store.artifacts.values()].filter(({ name }) =>
    name.startsWith('carbon-base-'),
  );
  expect(bundles).toHaveLength(1);
  expect(told.calls.length).toBeLessThanOrEqual(20);
});
