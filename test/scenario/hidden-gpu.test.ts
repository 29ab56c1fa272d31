// Two GPUs, one of them hidden from the job: the total holds the visible one alone, the other is a line of its own.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

const OTHER = {
  uuid: 'GPU-22222222-2222-2222-2222-222222222222',
  steps: [{ atMs: 0, powerMw: 300_000, util: 80 }],
};

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU, OTHER] });
});
afterEach(() => stage.close());

const play = (env: Record<string, string>) =>
  stage.play(stage.pushOn(), { env, steps: [carbon(), run('sleep 1.2', { name: 'Train' })] });

it('counts the visible GPU in the total, and the hidden one apart', async () => {
  const { receipts } = await play({ CUDA_VISIBLE_DEVICES: '0' });
  const [receipt] = receipts;
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  expect(receipt?.energy.domains.filter(({ component }) => component === 'gpu')).toHaveLength(1);
  expect(receipt?.machine.gpus).toHaveLength(1);
  const hidden = receipt?.energy.hidden_gpus_j ?? Number.NaN;
  // 300 W over the same time, either edge one counter step of 30 J.
  expect(Math.abs(hidden - 300 * (receipt?.duration_s ?? 0))).toBeLessThanOrEqual(60);
  expect(receipt?.absences).toContainEqual(
    expect.objectContaining({ source: 'nvml:visible', code: 'hidden' }),
  );
  expect(stage.world.problems).toEqual([]);
});

it('counts both where none is hidden', async () => {
  const { receipts } = await play({});
  expect(missedSteps(receipts[0], 400)).toBeLessThanOrEqual(2);
  expect(receipts[0]?.energy.hidden_gpus_j).toBeNull();
  expect(stage.world.problems).toEqual([]);
});
