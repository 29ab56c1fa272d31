// The runner's hook measures the job, and the action in it joins: one sampler, one trace, one receipt, and nobody is a stranger.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, commandLine, HOOKS, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

it('that was killed before the action came leaves the job to the action, in one receipt', async () => {
  const pid = `sed 's/.*"pid":\\([0-9]*\\).*/\\1/' "$RUNNER_TEMP"/carbon-action-*/*/sampler.json`;
  const result = await stage.play(stage.pushOn(), {
    steps: [
      run(`kill -KILL $(${pid})`, { name: 'Kill' }),
      carbon(),
      carbon({ run: 'sleep 0.3', name: 'eval' }),
      run('sleep 0.3', { name: 'Train' }),
    ],
    runnerEnv: HOOKS,
  });
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  expect(result.traces).toHaveLength(2);
  const [job, command, ...more] = result.receipts;
  expect(more).toEqual([]);
  expect(command?.subject.within).toBe(job?.id);
  expect(job?.notes.map(({ code }) => code)).not.toContain('sampler-died');
  expect(result.steps.at(-1)?.stdout).toContain('the action has reported it');
});

it('covers the job from the hook on, a command in it is within, and the hook adds nothing', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [
      run('sleep 0.5', { name: 'Before' }),
      carbon(),
      carbon({ run: 'sleep 0.5', name: 'eval' }),
      run('sleep 0.5', { name: 'Train' }),
    ],
    runnerEnv: HOOKS,
  });
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  expect(result.traces).toHaveLength(1);
  expect(result.traces[0]).toMatch(/^\{"k":"step".*"at":"end"/m);
  const [job, command, ...more] = result.receipts;
  expect(more).toEqual([]);
  expect(command?.subject).toMatchObject({ scope: 'command', name: 'eval', within: job?.id });
  expect(job?.subject).toMatchObject({ scope: 'job', within: null, outcome: 'success' });
  expect(job?.machine.contended).toBe(false);
  expect(job?.duration_s).toBeGreaterThan(1.5);
  expect(missedSteps(job, 100)).toBeLessThanOrEqual(2);
  expect(job?.spans.map(({ label }) => label)).toEqual(expect.arrayContaining(['Before', 'Train', 'eval']));
  expect(result.steps.at(-1)).toMatchObject({
    name: 'Complete runner',
    stdout: 'carbon: The measurement has ended; the action has reported it.\n',
  });
  expect(result.summary.match(/^### /gm)).toHaveLength(2);
  expect(stage.comments(pull)).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});

it('whose variable a step overwrites is joined all the same: two samplers never write one trace', async () => {
  const result = await stage.play(stage.pushOn(), {
    steps: [
      run('echo CARBON_JOB=/etc >> "$GITHUB_ENV"; sleep 0.5', { name: 'Overwrite' }),
      carbon(),
      run(`${commandLine} mark Train; sleep 0.5`, { name: 'Train' }),
    ],
    runnerEnv: HOOKS,
  });
  expect(result.conclusion).toBe('success');
  expect(result.traces).toHaveLength(1);
  const [job, ...more] = result.receipts;
  expect(more).toEqual([]);
  expect(job?.spans.map(({ label }) => label)).toEqual(expect.arrayContaining(['Overwrite', 'Train']));
  expect(missedSteps(job, 100)).toBeLessThanOrEqual(2);
});
