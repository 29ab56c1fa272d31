// Two jobs of one run that cannot be told apart are not judged; the remedy, a name, stands in the comment.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
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

it('asks for a name instead of failing the second job', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  const pull = stage.openPull();
  const inputs = { budget: '+10 %' };
  // A reusable workflow called twice: both jobs carry the same id.
  const first = await stage.play(stage.pullEvent(pull), trainJob({ inputs }));
  const second = await stage.play(stage.pullEvent(pull), {
    ...trainJob({ inputs, watts: 520 }),
    wish: { runId: first.runId },
  });
  expect([first.conclusion, second.conclusion]).toEqual(['success', 'success']);
  const [comment = '', ...more] = stage.comments(pull);
  expect(more).toEqual([]);
  expect(comment).toContain('two jobs of this run look the same; give each its own `name`');
  const kept = [...stage.world.store.artifacts.values()].filter(({ runId }) => runId === first.runId);
  expect(kept).toHaveLength(2);
  expect(stage.world.problems).toEqual([]);
});
