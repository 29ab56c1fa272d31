// A wrapped command inside a measured job is a part of it: its own receipt and outputs, but counted once and told in one comment.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

describe('a use of the action inside a measured job', () => {
  it('with `run` marks its part of the job', async () => {
    const pull = stage.openPull();
    const result = await stage.play(stage.pullEvent(pull), {
      steps: [
        carbon(),
        { ...carbon({ run: 'sleep 1.2', name: 'eval' }), id: 'eval' },
        run('echo "kwh=${{ steps.eval.outputs.energy-kwh }}"', { name: 'Tell' }),
      ],
    });
    expect(result.conclusion).toBe('success');
    expect(result.leftovers).toEqual([]);
    const [job, command, ...more] = result.receipts;
    expect(more).toEqual([]);
    expect(job?.subject).toMatchObject({ scope: 'job', within: null });
    expect(command?.subject).toMatchObject({ scope: 'command', name: 'eval', within: job?.id });
    expect(command?.duration_s).toBeGreaterThanOrEqual(1.2);
    expect(command?.duration_s).toBeLessThan(job?.duration_s ?? 0);
    expect(missedSteps(command, 100)).toBeLessThanOrEqual(2);
    expect(missedSteps(job, 100)).toBeLessThanOrEqual(2);
    expect(job?.spans.filter(({ kind }) => kind === 'mark').map(({ label }) => label)).toEqual(['eval']);
    // 3.6 MJ a kWh; outputs have six digits.
    const kwh = Number(/kwh=(\S+)/.exec(result.log)?.[1]);
    expect(kwh * 3.6e6).toBeCloseTo(command?.energy.total_j ?? 0, 1);
    const [comment, ...others] = stage.comments(pull);
    expect(others).toEqual([]);
    expect(comment).toContain(`this PR so far: 1 run, ${Math.round(job?.energy.total_j ?? 0)}\u00a0J`);
    expect(stage.world.problems).toEqual([]);
  });

  it('without a name is refused, and the first use goes on', async () => {
    const result = await stage.play(stage.pushOn(), {
      steps: [carbon(), { ...carbon(), name: 'again' }, run('true', { name: 'Train' })],
    });
    expect(result.steps.map(({ name, exitCode }) => [name, exitCode])).toEqual([
      ['carbon-action', 0],
      ['again', 1],
      ['Train', null],
      ['Post again', 0],
      ['Post carbon-action', 0],
    ]);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        step: 'again',
        message: expect.stringContaining('Set "name" to tell this use apart'),
      }),
    );
    expect(result.receipts).toHaveLength(1);
    expect(result.leftovers).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });
});
