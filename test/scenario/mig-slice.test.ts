// A GPU split by MIG, of which the job has two of seven slices: the card is read once, and its part is modelled and said.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

const OURS = 'MIG-11111111-aaaa-bbbb-cccc-000000000001';
const OTHERS = 'MIG-11111111-aaaa-bbbb-cccc-000000000002';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({
    gpus: [{ ...STEADY_GPU, facts: 'mig=1 mig_of=7 util=unsupported' }],
    faults: [`mig 0 ${OURS} 1 0 2`, `mig 0 ${OTHERS} 2 0 3`],
  });
});
afterEach(() => stage.close());

it('counts the part of the slices that the job was given', async () => {
  const { receipts } = await stage.play(stage.pushOn(), {
    runnerEnv: { NVIDIA_VISIBLE_DEVICES: OURS },
    env: { NVIDIA_VISIBLE_DEVICES: OURS },
    steps: [carbon(), run('sleep 2', { name: 'Train' })],
  });
  const [receipt] = receipts;
  expect(receipt?.machine.gpus).toMatchObject([{ mig: true, slices: { ours: 2, of: 7 } }]);
  expect(receipt?.machine.contended).toBe(false);
  const gpu = receipt?.energy.components.gpu;
  expect(gpu).toMatchObject({ provenance: 'modelled', split_by: ['mig-slice'] });
  // 100 W of which two sevenths are ours; either edge may miss one step of the counter.
  const expected = (100 * (receipt?.duration_s ?? 0) * 2) / 7;
  expect(Math.abs((gpu?.energy_j ?? 0) - expected)).toBeLessThanOrEqual((2 * 10 * 2) / 7);
  expect(gpu?.uncertainty_percent).toBeGreaterThanOrEqual(30);
  expect(stage.world.problems).toEqual([]);
});
