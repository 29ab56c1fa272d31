// The verdict table of increase rules, row by row, each driven by entries that lead to it.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/review/budget/policy.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRuns, pullRun } from '../entry-builder.ts';
import { reviewed } from '../reviewed.ts';

const EIGHT = [100, 101, 99, 100, 102, 98, 100, 101];
const contended = pullRun({ wh: 130, machine: { contended: true } });
const gappy = pullRun({ wh: 130, energy: { degraded: true } });
const retry = pullRun({ receipt: 'pr-2', run_attempt: 2, wh: 130 });
const offTheLine = baseRuns(EIGHT).map((run) => ({ ...run, sha: run.sha?.replace(/^0/, 'a') ?? null }));

interface Row {
  readonly name: string;
  readonly head: readonly Entry[];
  readonly base?: readonly Entry[];
  readonly policy?: Partial<Policy>;
  readonly verdict: string;
  readonly reason: string | null;
  readonly failed?: boolean;
  readonly remedy?: string;
  readonly limit?: string;
}

const ROWS: readonly Row[] = [
  {
    name: 'two receipts of one attempt',
    head: [pullRun({ wh: 130 }), pullRun({ wh: 130, receipt: 'twin' })],
    verdict: 'inconclusive',
    reason: 'ambiguous-series',
    remedy: 'set `name`',
  },
  { name: 'no receipt', head: [], verdict: 'warn', reason: 'gap' },
  {
    name: 'no receipt, policy fail',
    head: [],
    policy: { missing: 'fail' },
    verdict: 'fail',
    reason: 'gap',
    failed: true,
  },
  { name: 'no receipt, policy pass', head: [], policy: { missing: 'pass' }, verdict: 'pass', reason: 'gap' },
  {
    name: 'a receipt without energy',
    head: [pullRun({ energy: { total_j: null, degraded: true } })],
    verdict: 'warn',
    reason: 'gap',
  },
  {
    name: 'a receipt without energy, no history, policy fail',
    head: [pullRun({ energy: { total_j: null, degraded: true } })],
    base: [],
    policy: { missing: 'fail' },
    verdict: 'fail',
    reason: 'gap',
    failed: true,
  },
  {
    name: 'empty ledger',
    head: [pullRun()],
    base: [],
    verdict: 'no-baseline',
    reason: 'too-few-base-runs',
    remedy: 'needs 5 base runs on main, has 0',
  },
  {
    name: 'another machine',
    head: [pullRun({ wh: 130, machine: { gpu_models: ['NVIDIA A100'] } })],
    verdict: 'inconclusive',
    reason: 'other-hardware',
    remedy: 'ran on NVIDIA A100, main on NVIDIA H100 80GB HBM3',
  },
  { name: 'a shared machine', head: [contended], verdict: 'inconclusive', reason: 'shared-machine' },
  { name: 'gaps in the trace', head: [gappy], verdict: 'inconclusive', reason: 'gap' },
  {
    name: 'a job that failed, however much it used',
    head: [pullRun({ wh: 130, outcome: 'failure' })],
    verdict: 'inconclusive',
    reason: 'gap',
    remedy: 'did not succeed',
  },
  { name: 'no change', head: [pullRun({ wh: 101 })], verdict: 'pass', reason: 'within-noise' },
  // +9 % is significant against eight runs of 1.2 % deviation, and permitted.
  {
    name: 'a proven rise below the limit',
    head: [pullRun({ wh: 109.5 })],
    policy: { alpha: 0.05 },
    verdict: 'pass',
    reason: null,
  },
  { name: 'a proven saving', head: [pullRun({ wh: 70 })], verdict: 'pass', reason: 'within-noise' },
  {
    name: 'three base runs',
    head: [pullRun({ wh: 130 })],
    base: baseRuns([100, 101, 99]),
    verdict: 'inconclusive',
    reason: 'too-few-base-runs',
    remedy: 'needs 5 base runs on main, has 3',
  },
  {
    name: 'a base off the line',
    head: [pullRun({ wh: 130 })],
    base: offTheLine,
    verdict: 'inconclusive',
    reason: 'old-base',
  },
  {
    name: 'noise',
    head: [pullRun({ wh: 112 })],
    base: baseRuns([100, 112, 90, 105, 94, 108]),
    verdict: 'inconclusive',
    reason: 'within-noise',
    remedy: 'Re-run the job',
  },
  {
    name: 'a rise beyond chance, below the minimum effect of 5 %',
    head: [pullRun({ wh: 104 })],
    policy: { priorNoise: 0.01 },
    limit: '+2 %',
    verdict: 'inconclusive',
    reason: 'within-noise',
    remedy: 'Changes under `compare.min-effect` (5\u00a0%) never fail: lower it to judge this limit.',
  },
  {
    name: 'a base that has just moved',
    head: [pullRun({ wh: 130 })],
    base: baseRuns([131, ...EIGHT, ...EIGHT]),
    verdict: 'inconclusive',
    reason: 'base-moved',
  },
  {
    name: 'one attempt where two must agree',
    head: [pullRun({ wh: 130 })],
    policy: { confirm: 1 },
    verdict: 'inconclusive',
    reason: 'unconfirmed',
    remedy: 'Re-run the job once: 1 more run decides.',
  },
  {
    name: 'two attempts that agree',
    head: [pullRun({ wh: 130 }), retry],
    policy: { confirm: 1 },
    verdict: 'fail',
    reason: 'over-limit',
    failed: true,
  },
  {
    name: 'less measured than asked for',
    head: [pullRun({ wh: 130 })],
    policy: { measuredFloor: 0.95 },
    verdict: 'inconclusive',
    reason: 'gap',
  },
  {
    name: 'a proven rise above the limit',
    head: [pullRun({ wh: 130 })],
    verdict: 'fail',
    reason: 'over-limit',
    failed: true,
  },
  {
    name: 'the same, on-exceed warn',
    head: [pullRun({ wh: 130 })],
    policy: { onExceed: 'warn' },
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'inconclusive, policy fail',
    head: [contended],
    policy: { inconclusive: 'fail' },
    verdict: 'inconclusive',
    reason: 'shared-machine',
    failed: true,
  },
  {
    name: 'no baseline, policy fail',
    head: [pullRun()],
    base: [],
    policy: { noBaseline: 'fail' },
    verdict: 'no-baseline',
    reason: 'too-few-base-runs',
    failed: true,
  },
];

describe('an increase of at most 10 %', () => {
  it.each(ROWS)('$name: $verdict, $reason', ({ head, base = baseRuns(EIGHT), policy = {}, ...expected }) => {
    const budget = expected.limit ?? '+10 %';
    const { verdict } = reviewed({ head, history: base, budget, policy });
    expect(verdict).toMatchObject({
      verdict: expected.verdict,
      reason: expected.reason,
      failed: expected.failed ?? false,
    });
    if (expected.remedy) expect(verdict.checks[0]?.remedy).toContain(expected.remedy);
  });

  it('warns at level warn', () => {
    const { verdict } = reviewed({
      head: [pullRun({ wh: 130 })],
      history: baseRuns(EIGHT),
      budget: 'warn: +10 %',
    });
    expect(verdict).toMatchObject({ verdict: 'warn', reason: 'over-limit', failed: false });
  });

  it('warns on a push to main, whatever the policy', () => {
    const { verdict } = reviewed({
      head: [pullRun({ wh: 130 })],
      history: baseRuns(EIGHT),
      budget: '+10 %',
      policy: { inconclusive: 'fail', noBaseline: 'fail', missing: 'fail' },
      event: 'push',
    });
    expect(verdict).toMatchObject({ verdict: 'warn', reason: 'over-limit', failed: false });
  });

  it('has no verdict without a budget', () => {
    const { verdict } = reviewed({ head: [pullRun({ wh: 130 })], history: baseRuns(EIGHT), budget: '' });
    expect(verdict).toEqual({ verdict: null, reason: 'no-budget', checks: [], failed: false });
  });
});
