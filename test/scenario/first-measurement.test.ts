// The first pull request of a repository that has no history: figures, a comment that says so, and nothing red.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('measures, comments "first measurement", and passes', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [carbon({ budget: '+10 %' }), run('sleep 1.5', { name: 'Train' })],
  });
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  const [receipt] = result.receipts;
  expect(receipt?.energy.components.gpu).toMatchObject({ provenance: 'measured', source: 'nvml-counter' });
  // 100 W over the receipt's own duration; the counter is latched every 100 ms, so either edge may miss 10 J.
  const exact = 100 * (receipt?.duration_s ?? 0);
  expect(Math.abs((receipt?.energy.components.gpu?.energy_j ?? 0) - exact)).toBeLessThanOrEqual(20);
  const [comment, ...more] = stage.comments(pull);
  expect(more).toEqual([]);
  expect(comment).toContain('First measurement');
  expect(comment).not.toMatch(/[+]100/);
  expect(result.summary).toContain('First measurement');
  expect(stage.world.problems).toEqual([]);
});
