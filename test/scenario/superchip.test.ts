// A Grace Hopper superchip: one counter holds GPU, CPU and memory, so neither a sensor nor a model of these is added.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  const superchip = { ...STEADY_GPU, name: 'NVIDIA GH200 480GB', facts: 'scope=module' };
  stage = await openStage({ gpus: [superchip] });
});
afterEach(() => stage.close());

it('counts the module once, and nothing beside it', async () => {
  const { receipts } = await stage.play(stage.pushOn(), {
    steps: [carbon(), run('sleep 1.5', { name: 'Train' })],
  });
  const energy = receipts[0]?.energy;
  expect(Object.keys(energy?.components ?? {})).toEqual(['module']);
  expect(energy?.components.module).toMatchObject({ provenance: 'measured', source: 'nvml-counter' });
  expect(energy?.total_j).toBe(energy?.components.module?.energy_j);
  expect(energy?.shares).toEqual({ measured: 1, modelled: 0, assumed: 0 });
  expect(stage.world.problems).toEqual([]);
});
