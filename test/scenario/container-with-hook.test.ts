// A job container joins the sampler that the hook has started on the host: other paths, another PID namespace, the same trace.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, commandLine, HOOKS, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('one trace, one receipt, marks among it, and the host’s hook ends what it began', async () => {
  const result = await stage.play(stage.pushOn(), {
    container: { hostname: 'c0ffee' },
    steps: [carbon(), run(`${commandLine} mark Train; sleep 0.6; ${commandLine} mark --end Train`)],
    runnerEnv: HOOKS,
  });
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  expect(result.traces).toHaveLength(1);
  expect(result.receipts).toHaveLength(1);
  const [job] = result.receipts;
  expect(job?.spans.filter(({ kind }) => kind === 'mark').map(({ label }) => label)).toEqual(['Train']);
  expect(job?.machine.contended).toBe(false);
  expect(missedSteps(job, 100)).toBeLessThanOrEqual(3);
  expect(result.steps.at(-1)?.stdout).toContain('the action has reported it');
  expect(stage.world.problems).toEqual([]);
});
