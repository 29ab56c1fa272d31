// What a step can see of the runner around it: the worker process, RUNNER_TEMP, the file-command sets.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JobDefinition } from './runner/job.ts';
import { runJob } from './runner/run-job.ts';
import { run } from './runner/step.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workplace-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const job = (script: string, more: Partial<JobDefinition> = {}): JobDefinition => ({
  steps: [run(script, { name: 'look' })],
  event: { name: 'push', payload: { after: 'abc' } },
  github: { repository: 'octo/train' },
  root,
  ...more,
});

it('runs steps below a process named Runner.Worker', async () => {
  const script = 'cat /proc/$PPID/comm; tr "\\0" "\\n" < /proc/$PPID/cmdline | head -1';
  const result = await runJob(job(script));
  expect(result.steps[0]?.stdout.split('\n').slice(0, 2)).toEqual(['Runner.Worker', 'Runner.Worker']);
});

it("keeps the runner's own variables apart from the workflow's", async () => {
  const script =
    'echo "$OWNER $FLOW"; tr "\\0" "\\n" < /proc/$PPID/environ | grep -E "^(OWNER|FLOW|RUNNER_TRACKING_ID)="';
  const result = await runJob(job(script, { runnerEnv: { OWNER: 'o' }, env: { FLOW: 'f' } }));
  expect(result.steps[0]?.stdout).toBe('o f\nOWNER=o\n');
});

it('creates one set of command files per executed step, under one GUID', async () => {
  const keepTemp = join(root, 'kept');
  const steps = [run('true'), run('true', { if: 'false' }), run('cat "$GITHUB_EVENT_PATH"')];
  const result = await runJob(job('', { steps, keepTemp }));
  const names = readdirSync(join(keepTemp, '_runner_file_commands'));
  const guids = new Set(names.map((name) => name.slice(name.lastIndexOf('_') + 1)));
  expect(guids.size).toBe(2);
  expect([...new Set(names.map((name) => name.slice(0, name.lastIndexOf('_'))))].sort()).toEqual([
    'add_path',
    'save_state',
    'set_env',
    'set_output',
    'step_summary',
  ]);
  expect(result.steps[2]?.stdout).toBe('{"after":"abc"}\n');
});

it('empties RUNNER_TEMP at both ends, and keeps the workspace', async () => {
  await runJob(job('touch "$RUNNER_TEMP/mine" kept'));
  expect(readdirSync(join(root, '_temp'))).toEqual([]);
  const second = await runJob(job('ls "$RUNNER_TEMP/mine" kept 2>/dev/null || true'));
  expect(second.steps[0]?.stdout).toBe('kept\n');
  expect(existsSync(join(root, 'train', 'train', 'kept'))).toBe(true);
});

it('drops a summary over 1 MiB whole, with an error', async () => {
  const result = await runJob(job('head -c 1048577 /dev/zero | tr "\\0" x > "$GITHUB_STEP_SUMMARY"'));
  expect(result.summary).toBe('');
  expect(result.annotations[0]?.message).toContain('upload aborted');
});

it('refuses NODE_OPTIONS in GITHUB_ENV, and a malformed line', async () => {
  const blocked = await runJob(job('echo NODE_OPTIONS=--inspect >> "$GITHUB_ENV"'));
  const malformed = await runJob(job('echo nothing >> "$GITHUB_OUTPUT"'));
  expect([blocked.conclusion, malformed.conclusion]).toEqual(['failure', 'failure']);
  expect(malformed.annotations[0]?.message).toBe("Invalid format 'nothing'");
});

it('kills a job that takes longer than the test allows', async () => {
  await expect(runJob(job('sleep 60', { limitMs: 300 }))).rejects.toThrow('longer than 300 ms');
});
