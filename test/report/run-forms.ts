// Every form of a run's report by name, for goldens and for rules that hold for all of them.
import type { JobResult } from '../../src/report/job-result.ts';
import type { RunModel } from '../../src/report/run/run-model.ts';
import { epochMs, joules } from '../../src/units.ts';
import { change, check, kwh } from './sample-model.ts';
import { bench, evaluate, failingRun, quietRun, totalOver, train, used } from './sample-run.ts';

const SHA = 'c'.repeat(40);
const NEVER = { change: null, baseJ: null, baseline: null, baseHardware: null, fleet: null } as const;

/** 256 legs, three of them up. */
const legs = Array.from({ length: 256 }, (_, index): JobResult => {
  const label = `test (py3.${8 + (index % 6)}, shard ${index})`;
  const own = { label, receipt: `r-leg-${index}`, series: `["ci","test",${index}]` };
  if (index % 100 === 7) return { ...train, ...own };
  return { ...used(evaluate, 0.05), ...own, baseJ: kwh(0.05) };
});

const finland = {
  ...evaluate.grid,
  zone: 'FI',
  intensityGPerKwh: 87.04,
  source: 'fingrid',
  origin: 'mean of 7 intervals from Fingrid',
  pue: 1,
  pueKnown: false,
};

const accepted = (over: Partial<(typeof failingRun.verdict.checks)[number]> = {}): RunModel => ({
  ...failingRun,
  verdict: {
    verdict: 'pass',
    reason: null,
    failed: false,
    checks: failingRun.verdict.checks.map((one) => ({
      ...one,
      waived: { kind: 'accepted', by: 'ada' },
      ...over,
    })),
  },
  acceptance: {
    by: 'ada',
    at: epochMs(Date.parse('2026-03-01T12:00:00Z')),
    until: epochMs(Date.parse('2026-03-31T12:00:00Z')),
    reason: 'the larger batch is worth it, see the notes of the release',
    acceptedJ: joules(kwh(1.06)),
  },
});

const month = (actual: number, verdict: 'pass' | 'fail'): RunModel['verdict'] => ({
  verdict,
  reason: verdict === 'fail' ? 'over-limit' : null,
  failed: verdict === 'fail',
  checks: [
    check({
      budget: '40 kgCO2e per month on main',
      kind: 'emissions',
      actual,
      limit: 40_000,
      window: 'month on main',
      verdict,
      reason: verdict === 'fail' ? 'over-limit' : null,
      remedy: verdict === 'fail' ? 'Run less until the month is over, or raise the limit.' : null,
    }),
  ],
});

export const runForms: Readonly<Record<string, RunModel>> = {
  'run-failing': failingRun,
  'run-quiet': quietRun,
  'run-one-job': {
    ...failingRun,
    jobs: [train],
    total: totalOver(train.change ?? change(0, 0, 0, 1), 0.6, 0.71, true),
    verdict: {
      ...failingRun.verdict,
      checks: failingRun.verdict.checks.map((one) => ({ ...one, actual: 0.18 })),
    },
    chart: {
      headW: [900, 5000, 5200, 5600, 1200],
      baseW: [850, 4300, 4500, 4900, 1100],
      durationS: 724,
      branch: 'main',
    },
  },
  'run-missing-and-new': {
    ...quietRun,
    jobs: [...quietRun.jobs, bench],
    missing: [
      { label: 'lint (gpu)', why: 'skipped' },
      { label: 'train (fp32)', why: 'failed before anything was measured' },
    ],
    verdict: {
      ...quietRun.verdict,
      verdict: 'warn',
      checks: [
        ...quietRun.verdict.checks,
        check({
          budget: 'train*: +5 %',
          subject: 'train (fp32)',
          actual: null,
          limit: 0.05,
          verdict: 'warn',
          reason: 'gap',
          remedy: 'Let the job measure again.',
        }),
      ],
    },
  },
  'run-first-measurement': {
    ...quietRun,
    jobs: [bench, { ...bench, label: 'eval', receipt: 'r-eval-1' }],
    total: null,
    verdict: {
      verdict: 'no-baseline',
      reason: 'too-few-base-runs',
      checks: [check({ actual: null, verdict: 'no-baseline', reason: 'too-few-base-runs' })],
      failed: false,
    },
  },
  'run-nothing-measured': {
    ...quietRun,
    jobs: [],
    missing: [{ label: 'train', why: 'cancelled' }],
    total: null,
    verdict: {
      verdict: 'warn',
      reason: 'gap',
      checks: [check({ actual: null, verdict: 'warn', reason: 'gap' })],
      failed: false,
    },
  },
  'run-other-hardware': {
    ...quietRun,
    jobs: quietRun.jobs.map((job) => ({
      ...job,
      ...NEVER,
      hardware: 'NVIDIA A100',
      baseHardware: 'NVIDIA H100',
      notCompared: 'other-hardware' as const,
    })),
    total: null,
    verdict: {
      verdict: 'inconclusive',
      reason: 'other-hardware',
      checks: [check({ actual: null, verdict: 'inconclusive', reason: 'other-hardware' })],
      failed: false,
    },
  },
  'run-saving': {
    ...quietRun,
    jobs: [
      {
        ...used(train, 0.45),
        change: change(-0.25, -0.31, -0.19, 0.9999),
        steps: [],
        otherSteps: null,
      },
      evaluate,
    ],
    total: totalOver(change(-0.15, -0.2, -0.1, 0.9999), 0.94, 0.8, true),
  },
  'run-256': {
    ...failingRun,
    jobs: legs,
    total: totalOver(change(0.024, 0.01, 0.04, 0.0004), 14.4, 14.8, true),
    verdict: {
      ...failingRun.verdict,
      checks: legs
        .filter(({ significant }) => significant)
        .map(({ label }) =>
          check({
            budget: 'test*: +10 %',
            subject: label,
            actual: 0.18,
            verdict: 'fail',
            reason: 'over-limit',
          }),
        ),
    },
  },
  'run-fork': { ...failingRun, selfReported: true, staleSha: SHA },
  'run-accepted': accepted(),
  'run-acceptance-void': {
    ...accepted({ waived: null }),
    verdict: failingRun.verdict,
  },
  'run-muted': {
    ...failingRun,
    verdict: {
      verdict: 'pass',
      reason: null,
      failed: false,
      checks: [
        check({ actual: 0.08 }),
        check({
          budget: 'train*: +5 %',
          subject: 'train (fp16)',
          actual: 0.18,
          limit: 0.05,
          verdict: 'fail',
          reason: 'over-limit',
          waived: { kind: 'muted', until: '2026-12-31', reason: 'known flaky' },
        }),
      ],
    },
    total: totalOver(change(0.08, 0.05, 0.11, 0.0001), 0.98, 1.06, true),
  },
  'run-policy-changed': {
    ...quietRun,
    policyChanges: [
      'The budget `+10 %` becomes `+25 %` after the merge.',
      '`nightly-*` is muted until 2026-12-31 after the merge: known flaky.',
    ],
  },
  'run-step-over': {
    ...failingRun,
    verdict: {
      ...failingRun.verdict,
      checks: [
        check({ actual: 0.124, limit: 0.25, budget: '+25 %' }),
        check({
          budget: 'train*/Train: +5 % and +20 Wh',
          subject: 'train (fp16)/Train',
          actual: 0.21,
          limit: 0.05,
          and: { kind: 'increase-energy', actual: kwh(0.11), limit: kwh(0.02) },
          verdict: 'fail',
          reason: 'over-limit',
          remedy: 'Use less energy, or raise the limit where the budget is set.',
        }),
      ],
    },
  },
  'run-per-unit': {
    ...failingRun,
    verdict: {
      ...failingRun.verdict,
      checks: [
        check({
          budget: 'train*: +5 % per sample',
          subject: 'train (fp16)',
          unit: 'sample',
          actual: 0.18,
          limit: 0.05,
          verdict: 'fail',
          reason: 'over-limit',
        }),
      ],
    },
  },
  'run-month-within': { ...quietRun, verdict: month(31_000, 'pass') },
  'run-month-over': { ...quietRun, pull: null, verdict: month(40_300, 'fail') },
  'run-mixed-grids': {
    ...quietRun,
    jobs: [
      ...quietRun.jobs.slice(0, 1),
      { ...evaluate, grid: finland, emissionsG: 30, emissionsLowG: 26, emissionsHighG: 35, cost: null },
    ],
  },
  'run-fleet': {
    ...quietRun,
    jobs: quietRun.jobs.map((job, index) => ({
      ...job,
      fleet: { devices: 3, headSeen: index > 0 },
      baseline: job.baseline && { ...job.baseline, runs: 9 + 5 * index, distance: 2 },
    })),
  },
  'run-resolved': { ...quietRun, pull: quietRun.pull && { ...quietRun.pull, alerted: true } },
};
