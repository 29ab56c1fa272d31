// A second runner works on the same machine: the receipt is contended, so it is neither judged nor taken for a baseline.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkflowEvent } from '../harness/events/event.ts';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, type Played, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const steps = [carbon({ budget: '+10 %' }), run('sleep 1.2', { name: 'Train' })];

/** The measured job beside an unmeasured one of another runner, which begins before it and ends after it. */
async function playBeside(event: WorkflowEvent): Promise<Played> {
  const [measured] = await Promise.all([
    stage.play(event, { steps: [run('sleep 0.5'), ...steps] }),
    stage.play(stage.pushOn(), {
      wish: { job: 'lint', runnerName: 'gpu-box-2' },
      steps: [run('sleep 3.5')],
    }),
  ]);
  return measured;
}

it('says "not compared", and blocks nothing', async () => {
  await stage.play(stage.pushOn(), { steps });
  const pull = stage.openPull();
  const { conclusion, receipts } = await playBeside(stage.pullEvent(pull));
  expect(conclusion).toBe('success');
  expect(receipts[0]?.machine.contended).toBe(true);
  const [comment] = stage.comments(pull);
  expect(comment).toContain('**Not compared:** another job or process used this machine at the same time');
  expect(comment).toContain('`+10\u00a0%` inconclusive');
  expect(stage.world.problems).toEqual([]);
});

it('never enters a baseline', async () => {
  const contended = await playBeside(stage.pushOn());
  expect(contended.receipts[0]?.machine.contended).toBe(true);
  const pull = stage.openPull();
  const { receipts } = await stage.play(stage.pullEvent(pull), { steps });
  expect(receipts[0]?.machine.contended).toBe(false);
  expect(stage.comments(pull)).toEqual([expect.stringContaining('First measurement')]);
  expect(stage.world.problems).toEqual([]);
});
