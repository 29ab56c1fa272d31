// What can be compared with and what cannot: an expired history, a main whose tip was never measured, another GPU.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
import { openStage, type Stage } from './stage.ts';
import { type TrainJob, trainJob } from './train-job.ts';

let like: Entry;
let stage: Stage;
beforeAll(async () => {
  like = await measuredRun();
});
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function commentOf(job: TrainJob): Promise<string> {
  const pull = stage.openPull();
  const result = await stage.play(
    stage.pullEvent(pull),
    trainJob({ ...job, inputs: { budget: '+10 %', ...job.inputs } }),
  );
  expect(result.conclusion).toBe('success');
  expect(stage.world.problems).toEqual([]);
  return stage.comments(pull).join('\n');
}

it('an expired history is no history', async () => {
  const id = seedHistory(stage, like, EIGHT_RUNS);
  const { artifacts } = stage.world.store;
  const bundle = artifacts.get(id);
  if (bundle) artifacts.set(id, { ...bundle, expired: true });
  expect(await commentOf({})).toContain('First measurement');
});

it('commits of main that were not measured are walked over, and counted', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  stage.commitToMain();
  stage.commitToMain();
  expect(await commentOf({})).toContain('8 base runs, newest 2 commits back');
});

it('another GPU is named beside that of main, and a rise on it breaks nothing', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  const comment = await commentOf({ gpu: 'NVIDIA A100-SXM4-80GB', watts: 520 });
  expect(comment).toContain(
    '⚪ **Not compared:** ran on `NVIDIA A100-SXM4-80GB`, `main` on `NVIDIA H100 80GB HBM3`.',
  );
});
