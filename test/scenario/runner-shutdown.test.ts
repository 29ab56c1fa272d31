// The runner is shut down in the middle of a job, so no post runs: with a state directory the next job accounts what was measured.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { run } from '../harness/runner/step.ts';
import { isRunning } from '../harness/runner/tracked-processes.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, receiptFiles, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
let runner: string;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
  runner = mkdtempSync(join(tmpdir(), 'runner-'));
});
afterEach(async () => {
  await stage.close();
  rmSync(runner, { recursive: true, force: true });
});

const shutDown = (runnerEnv: Record<string, string>) =>
  stage.play(stage.pushOn(), {
    root: join(runner, 'work'),
    runnerEnv,
    steps: [carbon(), run('echo started; exec sleep 30', { name: 'Train' })],
    shutdown: { step: 'Train', line: 'started', afterMs: 1_200 },
  });

const nextJob = (runnerEnv: Record<string, string>) =>
  stage.play(stage.pushOn(), {
    root: join(runner, 'work'),
    runnerEnv,
    steps: [carbon(), run('sleep 1', { name: 'Train' })],
  });

describe('a shutdown of the runner', () => {
  it('loses the trace without a state directory, leaves nothing, and the next job is measured', async () => {
    const lost = await shutDown({});
    expect(lost.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'skipped']);
    expect(lost.receipts).toEqual([]);
    expect(lost.leftovers.filter(({ pid }) => isRunning(pid))).toEqual([]);
    expect(readdirSync(join(runner, 'work/_temp'))).toEqual([]);
    const next = await nextJob({});
    expect(next.conclusion).toBe('success');
    expect(next.receipts.map(({ machine }) => machine.contended)).toEqual([false]);
    expect(next.summary).not.toContain('Recovered');
    expect(stage.world.problems).toEqual([]);
  });

  it('with a state directory is accounted by the next job', async () => {
    const state = join(runner, 'state');
    const lost = await shutDown({ CARBON_STATE_DIR: state });
    expect(receiptFiles(state)).toEqual([]);
    const next = await nextJob({ CARBON_STATE_DIR: state });
    expect(next.conclusion).toBe('success');
    const receipts = receiptFiles(state).map((path) => parseReceipt(readFileSync(path, 'utf8')));
    const recovered = receipts.find(({ subject }) => subject.run_id === lost.runId);
    const joules = Math.round(recovered?.energy.total_j ?? Number.NaN);
    expect(next.summary).toContain(
      `Recovered: run ${lost.runId} of an interrupted job used ${joules}\u00a0J; receipt in`,
    );
    // 1.2 s at 100 W before the shutdown, and what starting took.
    expect(joules).toBeGreaterThan(120);
    expect(recovered?.subject.outcome).toBe('cancelled');
    expect(recovered?.notes.map(({ code }) => code)).toContain('interrupted');
    expect(missedSteps(recovered, 100)).toBeLessThanOrEqual(2);
    expect(receipts.map(({ subject }) => subject.run_id)).toContain(next.runId);
    expect(
      readdirSync(join(runner, 'work/_temp')).filter((name) => name.startsWith('carbon-action')),
    ).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });
});
