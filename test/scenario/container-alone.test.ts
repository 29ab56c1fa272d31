// A job container without any hook: the action measures from inside, its uses find each other, and post ends the sampler.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, commandLine, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('measures the job once, from its own tree of processes', async () => {
  const result = await stage.play(stage.pushOn(), {
    container: { hostname: 'c0ffee' },
    steps: [
      carbon(),
      carbon({ run: 'sleep 0.6', name: 'eval' }),
      run(`${commandLine} mark Train; sleep 0.5; ${commandLine} mark --end Train`),
    ],
  });
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(result.traces).toHaveLength(1);
  const [job, command, ...more] = result.receipts;
  expect(more).toEqual([]);
  expect(command?.subject.within).toBe(job?.id);
  expect(job?.spans.filter(({ kind }) => kind === 'mark').map(({ label }) => label)).toEqual([
    'eval',
    'Train',
  ]);
  expect(missedSteps(job, 100)).toBeLessThanOrEqual(2);
  expect(result.traces[0]).toContain('"reason":"stop"');
  expect(stage.world.problems).toEqual([]);
});
