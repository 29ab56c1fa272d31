// As in a job container, where the runner's tracking id is not passed on: the uses of a job still find each other, and the sampler still ends.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Step } from '../harness/runner/step.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const untracked = (step: Step): Step => ({ ...step, env: { RUNNER_TRACKING_ID: '' } });
const TELL_SAMPLER = 'cat "$RUNNER_TEMP"/carbon-action-*/*/sampler.json';

it('measures the job once, and post alone ends the sampler', async () => {
  const result = await stage.play(stage.pushOn(), {
    steps: [untracked(carbon()), untracked(carbon({ run: `${TELL_SAMPLER}; sleep 1`, name: 'eval' }))],
  });
  expect(result.conclusion).toBe('success');
  const [job, command] = result.receipts;
  expect(command?.subject.within).toBe(job?.id);
  expect(missedSteps(job, 100)).toBeLessThanOrEqual(2);
  // The runner would not find an untracked process, so none may be left to it.
  const pid = Number(/"pid":(\d+)/.exec(result.log)?.[1]);
  expect(pid).toBeGreaterThan(0);
  expect(isRunning(pid)).toBe(false);
  expect(stage.world.problems).toEqual([]);
});
