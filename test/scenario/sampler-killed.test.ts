// The sampler is killed in the middle of a step: the direct read in post completes the GPU's counter, and the receipt says what is missing.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const KILL_SAMPLER = `kill -9 "$(sed 's/.*"pid":\\([0-9]*\\).*/\\1/' "$RUNNER_TEMP"/carbon-action-*/*/sampler.json)"`;

it('has the whole energy of the GPU, and a receipt that is marked as degraded', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [carbon({ budget: '+10 %' }), run(`sleep 1; ${KILL_SAMPLER}; sleep 1.5`, { name: 'Train' })],
  });
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  const [receipt] = result.receipts;
  expect(receipt?.duration_s).toBeGreaterThan(2.5);
  expect(receipt?.energy.components.gpu).toMatchObject({ provenance: 'measured', coverage: 1 });
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  expect(receipt?.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['sampler-died', 'samples-missing']),
  );
  // More than half of the job has no samples; a clean receipt misses 5 % at most.
  expect(receipt?.energy.degraded).toBe(true);
  expect(stage.comments(pull)).toEqual([expect.stringContaining('The sampler left no end record')]);
  expect(stage.world.problems).toEqual([]);
});
