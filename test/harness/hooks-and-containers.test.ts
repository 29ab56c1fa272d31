// The mini runner's job hooks and its imitation of a job container, rule by rule as its README lists them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobDefinition } from './runner/job.ts';
import { runJob } from './runner/run-job.ts';
import { run } from './runner/step.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hooks-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const script = (name: string, text: string): string => {
  const path = join(place, `${name}.sh`);
  writeFileSync(path, text);
  return path;
};
const hooks = (started: string, completed: string) => ({
  ACTIONS_RUNNER_HOOK_JOB_STARTED: script('started', started),
  ACTIONS_RUNNER_HOOK_JOB_COMPLETED: script('completed', completed),
});
const play = (job: Partial<JobDefinition>) =>
  runJob({
    steps: [run('echo "A=$A B=$B"', { name: 'Tell' })],
    event: { name: 'push', payload: {} },
    github: { repository: 'o/r', run_id: '1', job: 'train', token: 'ghs_secret' },
    ...job,
  });
const told = (result: Awaited<ReturnType<typeof play>>, step: string) =>
  result.steps.find(({ name }) => name === step)?.stdout ?? '';

describe('hooks', () => {
  it('come first and last, set variables and a path, and write the summary', async () => {
    const result = await play({
      runnerEnv: hooks('echo A=1 >> "$GITHUB_ENV"', 'echo done >> "$GITHUB_STEP_SUMMARY"'),
      env: { B: '2' },
    });
    expect(result.steps.map(({ name, kind }) => [name, kind])).toEqual([
      ['Set up runner', 'hook'],
      ['Tell', 'run'],
      ['Complete runner', 'hook'],
    ]);
    expect(told(result, 'Tell')).toBe('A=1 B=2\n');
    expect(result.summary).toBe('done\n');
  });

  it('know the job and the runner, and neither the workflow’s variables nor a token', async () => {
    const env = { ...hooks('env', 'env'), OWNER: 'o' };
    const result = await play({ runnerEnv: env, env: { B: '2' }, runtime: { ACTIONS_RUNTIME_TOKEN: 't' } });
    for (const step of ['Set up runner', 'Complete runner']) {
      const names = told(result, step)
        .split('\n')
        .map((line) => line.split('=', 1)[0]);
      expect(names).toEqual(
        expect.arrayContaining([
          ...['OWNER', 'GITHUB_JOB', 'GITHUB_RUN_ID', 'GITHUB_EVENT_PATH', 'GITHUB_ENV'],
          ...['RUNNER_TEMP', 'RUNNER_TRACKING_ID', 'RUNNER_NAME'],
        ]),
      );
      expect(
        names.filter((name) =>
          /^(?:B|GITHUB_TOKEN|GITHUB_ACTION|ACTIONS_RUNTIME_.*|INPUT_.*)$/.test(name ?? ''),
        ),
      ).toEqual([]);
    }
  });

  it.each([
    ['started', 'exit 3', 'true', ['failure', 'skipped', 'success']],
    ['completed', 'true', 'exit 3', ['success', 'success', 'failure']],
  ])('that fails as %s fails the job', async (_, started, completed, conclusions) => {
    const result = await play({ runnerEnv: hooks(started, completed) });
    expect(result.steps.map(({ conclusion }) => conclusion)).toEqual(conclusions);
    expect(result.conclusion).toBe('failure');
  });
});

describe('a job container', () => {
  const container = { hostname: 'c0ffee', env: { IMAGE: 'glibc' } };
  const tell = run('echo "$RUNNER_TEMP|$HOSTNAME|$IMAGE|$OWNER|$A|${RUNNER_TRACKING_ID-none}"', {
    name: 'Tell',
  });

  it('sees another path of the same place, and nothing of the runner’s environment', async () => {
    const result = await play({
      container,
      steps: [run('echo x > "$RUNNER_TEMP/file"'), tell, run('cat "$RUNNER_TEMP/file"', { name: 'Read' })],
      runnerEnv: {
        ...hooks('echo "A=$RUNNER_TEMP/a" >> "$GITHUB_ENV"', 'cat "$RUNNER_TEMP/file"'),
        OWNER: 'o',
      },
    });
    const [temp, ...rest] = told(result, 'Tell').trim().split('|');
    expect(temp).toMatch(/\/__w\/_temp$/);
    expect(rest).toEqual(['c0ffee', 'glibc', '', `${temp}/a`, 'none']);
    expect(told(result, 'Read')).toBe('x\n');
    expect(told(result, 'Complete runner')).toBe('x\n');
  });

  it('lives from step to step', async () => {
    const result = await play({
      container,
      steps: [
        run('sleep 49.7 > /dev/null 2>&1 &'),
        run('pgrep -xf "sleep 49.7" | wc -l', { name: 'Count' }),
        run('pkill -xf "sleep 49.7"', { name: 'End it' }),
      ],
    });
    expect(told(result, 'Count')).toBe('1\n');
    expect(result.conclusion).toBe('success');
  });
});
