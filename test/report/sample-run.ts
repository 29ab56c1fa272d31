// A believable run to vary in tests: two jobs with a past, one that rose, and what a workflow of many jobs adds to it.
import type { JobResult } from '../../src/report/job-result.ts';
import { jobResultOf } from '../../src/report/reduce-job.ts';
import type { RunModel } from '../../src/report/run/run-model.ts';
import type { Change } from '../../src/review/comparison/comparison.ts';
import type { Total } from '../../src/review/comparison/total.ts';
import { change, check, comparison, kwh, quiet, receipt, row } from './sample-model.ts';

const RISE = change(0.18, 0.11, 0.25, 0.0001);
const SAME = change(0.02, -0.02, 0.08, 0.3);
const GROWN = { significant: true, durationRatio: 1.03, powerRatio: 1.17 };

const [GRID, PUE, PRICE, METERS, EMBODIED_G_PER_KWH] = [342, 1.14, 0.29, 0.07, 55] as const;

/** The sample's grid, PUE and price on so many kilowatt-hours: grams and cost that a reader can check. */
export function used<Job extends JobResult>(job: Job, energyKwh: number): Job {
  const grams = energyKwh * GRID * PUE;
  return {
    ...job,
    headJ: kwh(energyKwh),
    energyJ: kwh(energyKwh),
    emissionsG: grams,
    emissionsLowG: grams * (1 - METERS),
    emissionsHighG: grams * (1 + METERS),
    embodiedG: energyKwh * EMBODIED_G_PER_KWH,
    cost: { amount: energyKwh * PRICE, currency: 'EUR' },
  };
}
/** 0.60 → 0.71 kWh: one step draws more power. */
const trainResult: JobResult = jobResultOf({
  receipt: { ...receipt, id: 'r-train', energy: { ...receipt.energy, total_j: kwh(0.71) } },
  review: {
    label: 'train (fp16)',
    comparison: {
      ...comparison,
      headJ: kwh(0.71),
      total: RISE,
      rows: [
        row('total', 0.6, 0.71, { change: RISE, significant: true }),
        row('Train', 0.52, 0.63, { change: change(0.21, 0.14, 0.28, 0.0001), ...GROWN }),
        ...['Evaluate', 'Upload', 'Set up', 'Check out', 'Clean up'].map((name) =>
          row(name, 0.016, 0.016, { change: change(0, -0.06, 0.06, 0.5) }),
        ),
      ],
      factors: { duration: 1.02, power: 1.16, grid: 1 },
    },
  },
  verdict: null,
});

export const train = used(trainResult, 0.71);

/** 0.34 → 0.35 kWh: no change. */
const evaluateResult: JobResult = jobResultOf({
  receipt: {
    ...receipt,
    id: 'r-eval',
    duration_s: 310,
    energy: { ...receipt.energy, total_j: kwh(0.35) },
  },
  review: {
    label: 'eval',
    comparison: {
      ...comparison,
      headJ: kwh(0.35),
      total: SAME,
      rows: [row('total', 0.34, 0.35, { change: SAME })],
    },
  },
  verdict: null,
});

export const evaluate = used(evaluateResult, 0.35);

/** A job that main has never run. */
export const bench: JobResult = {
  ...used(evaluate, 0.12),
  label: 'bench',
  receipt: 'r-bench',
  baseJ: null,
  change: null,
  baseline: null,
  baseHardware: null,
  fleet: null,
  notCompared: 'no-history',
};

export const totalOver = (value: Change, baseKwh: number, headKwh: number, significant: boolean): Total => ({
  headJ: kwh(headKwh),
  baseJ: kwh(baseKwh),
  change: value,
  significant,
  belowMinEffect: false,
  nearestBaseJ: kwh(baseKwh),
  rows: [],
  left: [],
});

/** Nothing changed, a budget of +10 %. */
export const quietRun: RunModel = {
  jobs: [
    {
      ...used(train, 0.6),
      baseJ: kwh(0.6),
      change: SAME,
      significant: false,
      steps: [],
      otherSteps: null,
    },
    evaluate,
  ],
  missing: [],
  total: totalOver(change(0.01, -0.04, 0.05, 0.4), 0.94, 0.95, false),
  verdict: quiet.verdict,
  budgets: quiet.budgets,
  minSamples: 5,
  branch: 'main',
  marker: quiet.marker,
  pull: quiet.pull,
  kept: quiet.kept,
  notes: [],
  ledgerName: 'artifact',
  policyChanges: [],
  acceptance: null,
  selfReported: false,
  staleSha: null,
  chart: null,
};

const OVER = check({ actual: 0.124, verdict: 'fail', reason: 'over-limit' });

/** +12 % over all, by one step of one job. */
export const failingRun: RunModel = {
  ...quietRun,
  jobs: [train, evaluate],
  total: totalOver(change(0.124, 0.06, 0.19, 0.0004), 0.94, 1.06, true),
  verdict: { verdict: 'fail', reason: 'over-limit', checks: [OVER], failed: true },
};
