// A job that is cancelled in the middle of a step: post still runs, and everything is saved.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('keeps receipt, artifact, comment and summary of a cancelled job', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [carbon(), run('echo started; exec sleep 30', { name: 'Train' }), run('true', { name: 'After' })],
    cancel: { step: 'Train', line: 'started', afterMs: 1_200 },
  });
  expect(result.conclusion).toBe('cancelled');
  expect(result.leftovers).toEqual([]);
  expect(result.steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ['carbon-action', 'success'],
    ['Train', 'cancelled'],
    ['After', 'skipped'],
    ['Post carbon-action', 'success'],
  ]);
  const [receipt] = result.receipts;
  expect(receipt?.subject.outcome).toBe('cancelled');
  expect(receipt?.energy.degraded).toBe(false);
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  expect([...stage.world.store.artifacts.values()].map(({ name }) => name)).toEqual([
    expect.stringMatching(/^carbon-receipt-/),
  ]);
  expect(stage.comments(pull)).toEqual([expect.stringContaining("The job's outcome was cancelled.")]);
  expect(result.summary).toContain("The job's outcome was cancelled.");
  expect(stage.world.problems).toEqual([]);
});
