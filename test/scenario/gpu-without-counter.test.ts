// A GPU older than Volta has no energy counter: its power is integrated, and the receipt names the source.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  const facts = 'energy=unsupported average=unsupported';
  stage = await openStage({ gpus: [{ ...STEADY_GPU, name: 'NVIDIA GeForce GTX 1080 Ti', facts }] });
});
afterEach(() => stage.close());

it('integrates the power of a GPU without a counter', async () => {
  const result = await stage.play(stage.pushOn(), { steps: [carbon(), run('sleep 1.5', { name: 'Train' })] });
  expect(result.conclusion).toBe('success');
  const [receipt] = result.receipts;
  const gpu = receipt?.energy.components.gpu;
  expect(gpu).toMatchObject({ provenance: 'measured', source: 'nvml-instant' });
  // Constant power has no sampling error: only the rounding of a microjoule a sample is left.
  expect(gpu?.energy_j).toBeCloseTo(100 * (receipt?.duration_s ?? 0), 3);
  expect(receipt?.absences).toContainEqual(
    expect.objectContaining({ source: 'nvml:total-energy', code: 'not-supported' }),
  );
  expect(receipt?.energy.degraded).toBe(false);
  expect(stage.world.problems).toEqual([]);
});
