// One of two GPUs falls off the bus in the middle of a job: the job goes on, the gap is filled and said, and nothing is compared.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

const OTHER = { ...STEADY_GPU, uuid: 'GPU-22222222-2222-2222-2222-222222222222' };
/** NVML_ERROR_GPU_IS_LOST from 1.5 s on. */
const LOST = 'fault 1 all 1500 600000 15';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU, OTHER], faults: [LOST] });
});
afterEach(() => stage.close());

it('a lost GPU degrades the receipt, and is never 0 J from there on', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    // The stand-in's time starts with the modification of its trace: here, with the job.
    steps: [
      run('touch "$NVIDIA_STUB_TRACE"'),
      carbon({ budget: '+10 %' }),
      run('sleep 2.5', { name: 'Train' }),
    ],
  });
  expect(result.conclusion).toBe('success');
  const [receipt] = result.receipts;
  const gpu = receipt?.energy.components.gpu;
  expect(receipt?.notes.map(({ code }) => code)).toContain('gpu-lost');
  expect(gpu?.coverage).toBeLessThan(0.95);
  expect(receipt?.energy.degraded).toBe(true);
  const [first = Number.NaN, second = Number.NaN] = (receipt?.energy.domains ?? [])
    .filter(({ component }) => component === 'gpu')
    .map(({ energy_j }) => energy_j);
  // The missing time is filled with the power before it, which was the same for both: two counter steps at either edge.
  expect(Math.abs(first - second)).toBeLessThanOrEqual(40);
  expect(stage.comments(pull)).toEqual([expect.stringContaining('A GPU stopped answering once.')]);
  expect(stage.world.problems).toEqual([]);
});
