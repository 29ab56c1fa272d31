// A job's result: what the schema of the hidden state takes, whatever the receipt held, and nothing invented.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { JobResultSchema } from '../../src/report/job-result.ts';
import { jointVerdict } from '../../src/report/joint-verdict.ts';
import { jobResultOf } from '../../src/report/reduce-job.ts';
import { heldIdle } from './sample-idle.ts';
import { change, check, comparison, failing, kwh, quiet, receipt, row } from './sample-model.ts';
import { evaluate, train } from './sample-run.ts';

const moved = { significant: true, change: change(0.2, 0.1, 0.3, 0.001) };
const LONG = 'x'.repeat(2_000);

test('figures of receipt and comparison, the steps that moved, the others in one', () => {
  expect(train).toMatchObject({
    label: 'train (fp16)',
    energyJ: kwh(0.71),
    headJ: kwh(0.71),
    baseJ: kwh(0.6),
    significant: true,
    hardware: 'NVIDIA H100',
    baseline: { runs: 14, sha: 'b'.repeat(40), distance: 2, old: false, sinceLost: false },
    grid: {
      zone: 'DE',
      intensityGPerKwh: 342,
      origin: '2025 mean, Electricity Maps',
      pue: 1.14,
      pueKnown: true,
    },
    components: ['gpu', 'cpu', 'dram'],
    notes: [],
    verdict: null,
  });
  expect(train.steps.map(({ label }) => label)).toEqual(['Train']);
  // Five times 0.016 kWh on both sides.
  expect(train.otherSteps).toEqual({ count: 5, headJ: kwh(0.016) * 5, baseJ: kwh(0.016) * 5, moved: false });
});

test('of many steps the five that moved most, and the rest is said to have moved too', () => {
  const steps = Array.from({ length: 8 }, (_, index) => row(`s${index}`, 1, 1 + index / 10, moved));
  const { steps: kept, otherSteps } = jobResultOf({
    receipt,
    review: { label: 'a', comparison: { ...comparison, rows: steps } },
    verdict: null,
  });
  expect(kept.map(({ label }) => label)).toEqual(['s7', 's6', 's5', 's4', 's3']);
  expect(otherSteps).toMatchObject({ count: 3, moved: true });
});

test.each([
  ['an ordinary job', receipt, comparison],
  [
    'nothing measured',
    { ...receipt, energy: { ...receipt.energy, total_j: null, shares: null } },
    { ...comparison, total: null, rows: [], headJ: null, fleet: null, baseline: null },
  ],
  ['GPUs that idle', heldIdle.receipt, comparison],
  [
    'texts beyond every bound',
    { ...receipt, notes: Array(20).fill({ code: 'x', severity: 'warning', text: LONG }) },
    { ...comparison, headHardware: LONG, baseHardware: LONG, rows: [row(LONG, 1, 2, moved)] },
  ],
])('law: the schema takes it: %s', (_, one, compared) => {
  const verdict = { ...failing.verdict, checks: Array(50).fill(check({ budget: LONG, remedy: LONG })) };
  const result = jobResultOf({ receipt: one, review: { label: LONG, comparison: compared }, verdict });
  expect(v.parse(JobResultSchema, JSON.parse(JSON.stringify(result)))).toEqual(result);
});

test('jobs that judged themselves: the worst answer, and each check says whose it is', () => {
  const review = { label: 'train (fp16)', comparison };
  const good = { ...evaluate, verdict: { ...quiet.verdict, checks: [check({ subject: 'eval' })] } };
  const bad = jobResultOf({ receipt, review, verdict: failing.verdict });
  const joint = jointVerdict([good, bad, { ...evaluate, verdict: null }]);
  expect(joint).toMatchObject({ verdict: 'fail', reason: 'over-limit', failed: true });
  expect(joint.checks.map(({ subject }) => subject)).toEqual(['eval', 'train (fp16)']);
  expect(jointVerdict([evaluate])).toEqual({ verdict: null, reason: null, checks: [], failed: false });
});
