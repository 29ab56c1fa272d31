// A rise of 30 % with only three base runs is shown, but never breaks the build.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
import { plain } from './plain.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let like: Entry;
let stage: Stage;
beforeAll(async () => {
  like = await measuredRun();
});
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it('is inconclusive, and says how many runs are missing', async () => {
  seedHistory(stage, like, EIGHT_RUNS.slice(0, 3));
  const pull = stage.openPull();
  const job = trainJob({ inputs: { budget: '+10 %' }, watts: 520 });
  const result = await stage.play(stage.pullEvent(pull), job);
  expect(result.conclusion).toBe('success');
  const [comment = ''] = stage.comments(pull).map(plain);
  expect(comment).toMatch(/^🟡 \*\*CI energy \+\d+ %, not proven\*\* .*only 3 of 5 runs of `main`/m);
  expect(comment).toContain('Not blocking.');
  expect(stage.world.problems).toEqual([]);
});
