// The action is skipped by a condition: neither main nor post runs, and nothing is asked of anybody.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('does nothing at all', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [{ ...carbon(), if: 'false' }, run('true', { name: 'Train' })],
  });
  expect(result.steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ['carbon-action', 'skipped'],
    ['Train', 'success'],
  ]);
  expect([result.receipts, result.annotations, result.summary]).toEqual([[], [], '']);
  expect(stage.comments(pull)).toEqual([]);
  expect(stage.world.github.requests).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});
