// A base run that our own budget turned red is still a good measurement, so it stays a base run for those after it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it('is compared with by the next pull request', async () => {
  const base = await stage.play(stage.pushOn(), trainJob({ inputs: { budget: '0.1 Wh' } }));
  expect(base.conclusion).toBe('failure');
  expect(stage.world.store.runs.get(base.runId)?.conclusion).toBe('failure');
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob({ inputs: { budget: '+10 %' } }));
  expect(result.conclusion).toBe('success');
  const [comment] = stage.comments(pull);
  expect(comment).toContain('1 base run ·');
  expect(stage.world.problems).toEqual([]);
});
