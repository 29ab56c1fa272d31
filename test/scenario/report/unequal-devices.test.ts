// Two GPUs of one model, one of them 12 % dearer: a run on it is compared with it, and one on a third GPU with doubt.
import { expect, it } from 'vitest';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { plain } from '../plain.ts';
import { addWorkflowBundle, measuredJobs, pastEntries, playReport } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const on =
  (device: string) =>
  (receipt: Receipt): Receipt => ({ ...receipt, machine: { ...receipt.machine, device } });
const [FRUGAL, DEAR, THIRD] = ['h:aaaaaaaaaaaaaaaa', 'h:bbbbbbbbbbbbbbbb', 'h:cccccccccccccccc'] as const;
const NOISE = [0.99, 1.01, 1, 0.985, 1.012, 0.995, 1.008, 1, 0.99, 1.01];

it.each([
  ['the dear one as ever', DEAR, 1.12, 'success', 'pass'],
  ['the dear one, and a rise', DEAR, 1.12 * 1.3, 'failure', 'fail'],
  ['the frugal one at the cost of the other', FRUGAL, 1.2, 'failure', 'fail'],
  ['one that was never measured', THIRD, 1.12, 'success', null],
] as const)('on %s', async (_, device, ratio, conclusion, verdict) => {
  const { stage, like } = scene;
  const entries = NOISE.flatMap((noise, at) =>
    pastEntries(stage, like, {
      legs: [at % 2 === 0 ? { changed: on(FRUGAL) } : { ratio: 1.12, changed: on(DEAR) }],
      ratios: [noise],
    }),
  );
  addWorkflowBundle(stage, entries);
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio, changed: on(device) }] });
  const told = await playReport(stage, run, { inputs: { budget: '+10 %' } });
  expect(told.conclusion).toBe(conclusion);
  if (verdict !== null) expect(told.outputs.verdict).toBe(verdict);
  else expect(stage.comments(pull).map(plain).join('')).toContain('device not seen before');
});
