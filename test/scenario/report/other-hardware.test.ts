// A machine that main has never seen is named beside main's; policy may make that red; a new driver is only noted.
import { expect, it } from 'vitest';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { CONFIG, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const onGpu =
  (change: Partial<Receipt['machine']['gpus'][number]>) =>
  (receipt: Receipt): Receipt => ({
    ...receipt,
    machine: { ...receipt.machine, gpus: receipt.machine.gpus.map((gpu) => ({ ...gpu, ...change })) },
  });
const a100 = onGpu({ model: 'NVIDIA A100-SXM4-80GB' });

it.each([
  ['by default', '', a100, 'success', 'inconclusive'],
  ['with policy.mismatch: fail', 'policy: { mismatch: fail }\n', a100, 'failure', 'inconclusive'],
  ['where the model does not count', 'baseline: { match: [gpu-count] }\n', a100, 'failure', 'fail'],
  ['with another driver', '', onGpu({ driver: '999.99' }), 'failure', 'fail'],
] as const)('%s', async (_, config, changed, conclusion, verdict) => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: `version: 1\nbudgets: ["+10 %"]\n${config}` });
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4, changed }] });
  const told = await playReport(stage, run);
  expect(told.conclusion).toBe(conclusion);
  expect(told.outputs.verdict).toBe(verdict);
  if (verdict === 'inconclusive') {
    expect(told.outputs.reason).toBe('other-hardware');
    expect(stage.comments(pull).map(plain).join('')).toMatch(/A100[\s\S]*H100/);
  }
});
