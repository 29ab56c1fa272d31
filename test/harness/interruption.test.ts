// The mini runner under cancel, shutdown, timeout and crash: who gets which signal, what still runs, what is cleaned up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIFECYCLE, seen } from './fixtures/lifecycle.ts';
import type { JobDefinition } from './runner/job.ts';
import { runJob } from './runner/run-job.ts';
import { run, uses } from './runner/step.ts';
import { isRunning, killTracked, trackedProcesses } from './runner/tracked-processes.ts';

/** 7.5 s and 2.5 s become 150 ms and 50 ms. */
const FAST = 0.02;

const job = (steps: JobDefinition['steps'], more: Partial<JobDefinition>): JobDefinition => ({
  steps,
  event: { name: 'push', payload: {} },
  github: { repository: 'octo/train' },
  timeScale: FAST,
  ...more,
});

const holding = uses({ dir: LIFECYCLE, name: 'hold', with: { hold: 'main' } });

describe('cancel', () => {
  it('climbs SIGINT, SIGTERM, SIGKILL, then runs always() steps and posts with status cancelled', async () => {
    const result = await runJob(
      job([holding, run('echo no', { name: 'rest' }), run('echo tidy', { name: 'tidy', if: 'always()' })], {
        cancel: { step: 'hold', line: 'holding' },
      }),
    );
    expect(result.steps.map((step) => [step.name, step.conclusion, step.exitCode])).toEqual([
      ['hold', 'cancelled', 137],
      ['rest', 'skipped', null],
      ['tidy', 'success', 0],
      ['Post hold', 'success', 0],
    ]);
    expect(result.steps[0]?.stdout).toMatch(/got SIGINT\ngot SIGTERM\n$/);
    expect(result.steps[0]?.durationMs).toBeGreaterThan(200);
    expect(seen(result)[1]?.status).toBe('cancelled');
    expect(result.conclusion).toBe('cancelled');
  });

  it('leaves a post alone, whose condition still holds', async () => {
    const step = uses({ dir: LIFECYCLE, name: 'A', with: { label: 'x' } });
    const slow = { ...step, name: 'slow' };
    const result = await runJob(
      job([slow, run('true')], { cancel: { step: 'Post slow', line: '"stage":"post"' } }),
    );
    expect(result.steps.at(-1)).toMatchObject({ name: 'Post slow', conclusion: 'success' });
    expect(result.conclusion).toBe('cancelled');
  });

  it('signals the entry process only: a child lives on until orphan cleanup', async () => {
    const script = "trap 'exit 0' INT; (trap '' INT TERM; exec sleep 60) & echo child $!; wait";
    const result = await runJob(
      job([run(script, { name: 'tree' })], { cancel: { step: 'tree', line: 'child' } }),
    );
    const pid = Number(/child (\d+)/.exec(result.steps[0]?.stdout ?? '')?.[1]);
    expect(result.leftovers).toEqual([{ pid, command: 'sleep 60' }]);
    expect(isRunning(pid)).toBe(false);
  });
});

it('a shutdown of the runner ends the step, skips every post, and still kills what was left', async () => {
  const left = uses({ dir: LIFECYCLE, name: 'left', with: { 'leave-running': 'true' } });
  const steps = [left, holding, run('echo no', { name: 'tidy', if: 'always()' })];
  const result = await runJob(job(steps, { shutdown: { step: 'hold', line: 'holding' } }));
  expect(result.steps.map((step) => [step.name, step.conclusion])).toEqual([
    ['left', 'success'],
    ['hold', 'cancelled'],
    ['tidy', 'skipped'],
    ['Post hold', 'skipped'],
    ['Post left', 'skipped'],
  ]);
  expect(result.leftovers.map(({ command }) => command)).toEqual(['sleep 60']);
});

it('a step past its time limit fails by the same ladder, and the job goes on', async () => {
  const steps = [run('exec sleep 60', { name: 'slow', timeoutMs: 100 }), run('echo x', { if: 'failure()' })];
  const result = await runJob(job(steps, {}));
  expect(result.steps.map((step) => [step.conclusion, step.exitCode])).toEqual([
    ['failure', 130],
    ['success', 0],
  ]);
  expect(result.annotations[0]?.message).toBe("The action 'slow' has timed out.");
});

it('goes on after a step whose output a descendant holds open', async () => {
  const result = await runJob(job([run('sleep 60 & echo done', { name: 'leaky' })], {}));
  expect(result.steps[0]).toMatchObject({ conclusion: 'success', stdout: 'done\n' });
  expect(result.leftovers).toHaveLength(1);
});

it('a crash of the worker cleans nothing up', async () => {
  const root = mkdtempSync(join(tmpdir(), 'crash-'));
  const steps = [uses({ dir: LIFECYCLE, with: { 'leave-running': 'true' } }), { ...holding, id: 'h' }];
  const result = await runJob(job(steps, { root, crash: { step: 'h', line: 'holding' } }));
  try {
    expect(result.conclusion).toBe('failure');
    expect(result.leftovers.map(({ command }) => command)).toContain('sleep 60');
    expect(trackedProcesses(result.trackingId).length).toBeGreaterThan(0);
  } finally {
    await killTracked(result.trackingId);
    rmSync(root, { recursive: true });
  }
  expect(trackedProcesses(result.trackingId)).toEqual([]);
});
