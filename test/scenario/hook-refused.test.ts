// Where the system refuses a hook something, that is one line for the runner's owner, and never a failed job.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOOKS, receiptFiles } from './stage.ts';

let temp = '';
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'hook refused-'));
});
afterEach(() => rmSync(temp, { recursive: true }));

function perform(script: string, env: Readonly<Record<string, string>>) {
  const { status, stdout } = spawnSync('bash', ['-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, RUNNER_TRACKING_ID: 'github_1', RUNNER_TEMP: temp, ...env },
  });
  return { status, stdout };
}

const { ACTIONS_RUNNER_HOOK_JOB_STARTED: started, ACTIONS_RUNNER_HOOK_JOB_COMPLETED: completed } = HOOKS;

it('a temporary directory in which none can be made', () => {
  const { status, stdout } = perform(started, { RUNNER_TEMP: '/proc/nowhere', GITHUB_ENV: '/dev/null' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^carbon: Nothing is measured\. [^\n]*\/proc\/nowhere[^\n]*\n$/);
});

it('a region of the owner that is none: said when the job begins, not when its energy is known', () => {
  const { status, stdout } = perform(started, { CARBON_REGION: 'Frankreich', GITHUB_ENV: '/dev/null' });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^carbon: Nothing is measured\. "Frankreich" in CARBON_REGION is not a region [^\n]*\n/,
  );
  expect(receiptFiles(temp)).toEqual([]);
});

it('the file by which steps are told: the job is measured, and its summary missed, but not its receipt', () => {
  const nowhere = join(temp, 'missing', 'file');
  const begun = perform(started, { GITHUB_ENV: nowhere });
  expect(begun.status).toBe(0);
  expect(begun.stdout).toMatch(/^carbon: The job is measured, but its containers cannot be told: [^\n]*\n$/);
  expect(perform(started, { GITHUB_ENV: '/dev/null' })).toEqual({ status: 0, stdout: '' });
  const ended = perform(completed, { GITHUB_STEP_SUMMARY: nowhere });
  expect(ended.status).toBe(0);
  expect(ended.stdout).toMatch(
    /^carbon: The receipt of this job is in [^\n]*\ncarbon: The summary cannot [^\n]*\n$/,
  );
  expect(receiptFiles(temp)).toHaveLength(1);
});

it('a receipt in the temporary directory: that in the state directory is kept all the same', () => {
  const state = join(temp, 'state');
  perform(started, { GITHUB_ENV: '/dev/null' });
  const handle = readdirSync(temp, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('sampler.json'),
  );
  mkdirSync(join(temp, dirname(handle ?? ''), 'receipt.json'));
  const { status, stdout } = perform(completed, { CARBON_STATE_DIR: state });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `carbon: The receipt of this job is in ${receiptFiles(state)[0]}\n`,
  });
});
