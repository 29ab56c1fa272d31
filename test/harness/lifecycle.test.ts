// The mini runner's life cycle: order of stages, state, inputs, outputs, conditions.
import { describe, expect, it } from 'vitest';
import { LIFECYCLE, seen } from './fixtures/lifecycle.ts';
import type { JobDefinition } from './runner/job.ts';
import { runJob } from './runner/run-job.ts';
import { run, uses } from './runner/step.ts';

const job = (steps: JobDefinition['steps'], more: Partial<JobDefinition> = {}): JobDefinition => ({
  steps,
  event: { name: 'push', payload: {} },
  github: { repository: 'octo/train', token: 'ghs_secret', run_id: '7' },
  ...more,
});

describe('stages', () => {
  it('runs posts after all steps, last registered first', async () => {
    const result = await runJob(
      job([
        uses({ dir: LIFECYCLE, name: 'A', with: { label: 'a' } }),
        uses({ dir: LIFECYCLE, name: 'B', with: { label: 'b' } }),
        run('echo work', { name: 'work' }),
      ]),
    );
    expect(result.steps.map((step) => step.name)).toEqual(['A', 'B', 'work', 'Post B', 'Post A']);
    expect(result.conclusion).toBe('success');
    expect(result.summary).toBe('main a\nmain b\npost b\npost a\n');
  });

  it('hands state from main to post, each step its own', async () => {
    const result = await runJob(
      job([uses({ dir: LIFECYCLE, with: { label: 'a' } }), uses({ dir: LIFECYCLE, with: { label: 'b' } })]),
    );
    expect(seen(result).map(({ stage, state, action }) => [stage, state, action])).toEqual([
      ['main', null, '__self'],
      ['main', null, '__self_2'],
      ['post', 'b', '__self_2'],
      ['post', 'a', '__self'],
    ]);
  });

  it('evaluates defaults afresh in post: the status after a failing step', async () => {
    const steps = [
      uses({ dir: LIFECYCLE }),
      run('exit 3', { name: 'bad' }),
      run('echo no', { name: 'after' }),
    ];
    const result = await runJob(
      job(steps, { job: { check_run_id: 399444496 }, matrix: { size: 'big', n: 2 } }),
    );
    expect(seen(result).map(({ status }) => status)).toEqual(['success', 'failure']);
    expect(seen(result)[0]).toMatchObject({ checkRunId: '399444496', matrix: { size: 'big', n: 2 } });
    expect(result.steps.map((step) => [step.conclusion, step.exitCode])).toEqual([
      ['success', 0],
      ['failure', 3],
      ['skipped', null],
      ['success', 0],
    ]);
    expect(result.conclusion).toBe('failure');
  });

  it('runs no post for a skipped main, and one for a main that crashes', async () => {
    const skipped = await runJob(job([uses({ dir: LIFECYCLE, name: 'A', if: 'false' })]));
    expect(skipped.steps.map((step) => [step.name, step.conclusion])).toEqual([['A', 'skipped']]);
    const crashed = await runJob(job([uses({ dir: LIFECYCLE, name: 'A', with: { matrix: 'no JSON' } })]));
    expect(crashed.steps.map((step) => [step.name, step.exitCode])).toEqual([
      ['A', 1],
      ['Post A', 1],
    ]);
  });
});

describe('what a step leaves to the next', () => {
  it('passes variables, path and outputs on, and drops the outputs of a post', async () => {
    const result = await runJob(
      job([
        uses({ dir: LIFECYCLE, id: 'first' }),
        run(
          'echo FROM_STEP=set >> "$GITHUB_ENV"; mkdir bin; printf "#!/bin/sh\\necho tool\\n" > bin/tool; chmod +x bin/tool; echo "$PWD/bin" >> "$GITHUB_PATH"',
        ),
        run(
          'tool; echo "$FROM_STEP ${{ steps.first.outputs.from-main }} ${{ github.run_id }} $GITHUB_RUN_ID"',
        ),
      ]),
    );
    expect(result.steps[2]?.stdout).toBe('tool\nset yes 7 7\n');
    expect(result.steps[0]?.outputs).toEqual({ 'from-main': 'yes' });
    expect(result.steps[3]?.outputs).toEqual({});
    expect(seen(result)[1]?.fromStep).toBe('set');
  });

  it('gives the service variables to actions only, and masks the token in every log', async () => {
    const steps = [
      uses({ dir: LIFECYCLE }),
      run('echo "[$ACTIONS_RUNTIME_TOKEN]"; echo ::add-mask::hush; echo hush'),
    ];
    const result = await runJob(job(steps, { runtime: { ACTIONS_RUNTIME_TOKEN: 'jwt' } }));
    expect(seen(result)[0]?.runtime).toBe('jwt');
    expect(result.steps[0]?.stdout).toContain('token ***');
    expect(result.steps[1]?.stdout).toBe('[]\n::add-mask::***\n***\n');
  });

  it('keeps ten annotations of a type, and none while commands are stopped', async () => {
    const steps = [
      run(
        'for i in $(seq 12); do echo "::warning title=T::w$i"; done; echo ::stop-commands::tok-1; echo ::error::quoted; echo ::tok-1::; echo "::error file=a.ts::real"',
      ),
    ];
    const { annotations } = await runJob(job(steps));
    expect(annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toHaveLength(
      10,
    );
    expect(annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { message: 'real', file: 'a.ts' },
    ]);
  });
});
