// Main has just accepted a rise of 30 %: the next pull request, which only inherits it, is not red.
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

it.each([1, 3])('%i run(s) on the new level', async (runs) => {
  const risen = EIGHT_RUNS.map((ratio, at) => (at >= EIGHT_RUNS.length - runs ? ratio * 1.3 : ratio));
  seedHistory(stage, like, risen);
  const pull = stage.openPull();
  const job = trainJob({ inputs: { budget: '+10 %' }, watts: 520 });
  const result = await stage.play(stage.pullEvent(pull), job);
  expect(result.conclusion).toBe('success');
  const [comment = ''] = stage.comments(pull).map(plain);
  expect(comment).toMatch(/^🟡 \*\*CI energy \+\d+ %, not proven\*\*/m);
  expect(comment).toContain('Not blocking.');
  expect(stage.world.problems).toEqual([]);
});
