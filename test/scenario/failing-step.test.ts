// A step of the user fails: the energy is reported all the same, and the failure stays the step's own.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('reports a failed job without comparing it, and adds no failure of its own', async () => {
  await stage.play(stage.pushOn(), { steps: [carbon(), run('sleep 1.5', { name: 'Train' })] });
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [carbon({ budget: '+10 %' }), run('sleep 1.5; exit 7', { name: 'Train' })],
  });
  expect(result.steps.map(({ name, exitCode }) => [name, exitCode])).toEqual([
    ['carbon-action', 0],
    ['Train', 7],
    ['Post carbon-action', 0],
  ]);
  const [receipt] = result.receipts;
  expect(receipt?.subject.outcome).toBe('failure');
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  const [comment] = stage.comments(pull);
  // 1.5 s at 100 W, and what starting and stopping take: below 1,000 J on the slowest machine.
  const joules = Math.round(receipt?.energy.total_j ?? Number.NaN);
  expect(joules).toBeGreaterThan(150);
  expect(comment).toMatch(
    new RegExp(`\\*\\*Not compared:\\*\\* the job’s outcome was failure, .* ${joules}\u00a0J`),
  );
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([
    expect.objectContaining({ step: 'Train', message: 'Process completed with exit code 7.' }),
  ]);
  expect(stage.world.problems).toEqual([]);
});
