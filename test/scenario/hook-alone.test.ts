// No workflow is edited: the hooks alone measure the job, write its receipt where the owner keeps it, and a summary.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { run } from '../harness/runner/step.ts';
import { missedSteps } from './exact-energy.ts';
import { HOOKS, openStage, receiptFiles, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
let kept: string;
beforeEach(async () => {
  kept = mkdtempSync(join(tmpdir(), 'state-'));
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(async () => {
  await stage.close();
  rmSync(kept, { recursive: true });
});

it('with a state directory, receipt and trace outlive the job', async () => {
  const result = await stage.play(stage.pushOn(), {
    steps: [run('sleep 1', { id: 'train' }), run('exit 3', { name: 'Fail' })],
    runnerEnv: { ...HOOKS, CARBON_STATE_DIR: kept },
  });
  expect(result.steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ['Set up runner', 'success'],
    ['Run sleep 1', 'success'],
    ['Fail', 'failure'],
    ['Complete runner', 'success'],
  ]);
  expect(result.leftovers).toEqual([]);
  const [path = '', ...more] = receiptFiles(kept);
  expect(more).toEqual([]);
  expect(readdirSync(dirname(path)).toSorted()).toEqual(['receipt.json', 'trace.ndjson']);
  const receipt = parseReceipt(readFileSync(path, 'utf8'));
  expect(receipt.subject).toMatchObject({ repository: 'octo/train', job: 'train', outcome: 'unknown' });
  expect(receipt.spans.map(({ label }) => label)).toContain('train');
  expect(receipt.machine.contended).toBe(false);
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  expect(result.summary).toContain(path);
  expect(stage.world.github.requests).toEqual([]);
});

it('without one the summary says what is lost', async () => {
  const result = await stage.play(stage.pushOn(), { steps: [run('sleep 0.5')], runnerEnv: HOOKS });
  expect(result.conclusion).toBe('success');
  expect(result.receipts).toHaveLength(1);
  expect(result.summary).toContain('are gone when the runner clears its temporary directory');
});

it('where nothing can be kept it says so, and fails no job', async () => {
  const result = await stage.play(stage.pushOn(), {
    steps: [run('sleep 0.3')],
    runnerEnv: { ...HOOKS, CARBON_STATE_DIR: '/proc/nowhere' },
  });
  expect(result.conclusion).toBe('success');
  expect(result.summary).toContain('cannot be kept in');
});

it('an owner’s variable that means nothing is one line in the log, and fails no job', async () => {
  const result = await stage.play(stage.pushOn(), {
    steps: [run('true')],
    runnerEnv: { ...HOOKS, CARBON_SAMPLE_EVERY: 'often' },
  });
  expect(result.conclusion).toBe('success');
  expect(result.steps[0]?.stdout).toMatch(/^carbon: Nothing is measured\. .*often/);
});
