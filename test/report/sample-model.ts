// A believable report to vary in tests: one H100 job on main's usual hardware, with three steps and fourteen base runs.
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { NOTHING_KEPT } from '../../src/report/hidden-state.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { addReceipt, EMPTY_TOTALS } from '../../src/report/pull-totals.ts';
import type { Budget, Limit } from '../../src/review/budget/budget.ts';
import type { Check } from '../../src/review/budget/verdict.ts';
import type { Change, Comparison, Row } from '../../src/review/comparison/comparison.ts';
import { grams } from '../../src/units.ts';

const SHA = 'a'.repeat(40);
export const kwh = (value: number): number => value * 3_600_000;

/** 0.95 kWh in 12 min 4 s; 370 g at 342 g/kWh and PUE 1.14. */
export const receipt: Receipt = {
  schema: 'carbon-action/receipt/1',
  id: 'r-2-1',
  subject: {
    repository: 'octo/train',
    repository_id: 1,
    head_repository_id: 1,
    workflow: '.github/workflows/ci.yml',
    job: 'train',
    name: null,
    matrix: {},
    scope: 'job',
    within: null,
    series: '[]',
    sha: SHA,
    head_sha: SHA,
    tree: SHA,
    ref: 'refs/pull/12/merge',
    event: 'pull_request',
    pull_request: 12,
    run_id: 2,
    run_attempt: 1,
    outcome: 'success',
  },
  machine: {
    device: 'h:0123456789abcdef',
    gpus: [
      { device: 'h:0123456789abcdef', model: 'NVIDIA H100', power_limit_w: 700, driver: '580.1', mig: false },
    ],
    cpu: { model: 'AMD EPYC 9354', threads: 64 },
    memory_gb: 256,
    os: 'linux',
    virtual: false,
    contended: false,
  },
  started_at: '2026-03-01T10:00:00.000Z',
  ended_at: '2026-03-01T10:12:04.000Z',
  duration_s: 724,
  energy: {
    total_j: kwh(0.95),
    uncertainty_percent: 7.1,
    coverage: 1,
    attribution: 'dedicated',
    shares: { measured: 0.93, modelled: 0.07, assumed: 0 },
    components: {
      gpu: component(0.88, 'measured', 'nvml-counter', 5),
      cpu: component(0.06, 'modelled', 'cpu-model', 45),
      dram: component(0.01, 'modelled', 'dram-model', 50),
    },
    domains: [],
    hidden_gpus_j: null,
    buckets: [],
    calibration: null,
    degraded: false,
  },
  power: { mean_w: 4724, peak_w: 5600, curve_w: [900, 5000, 5200, null, 5600, 1200] },
  spans: [
    span('Run actions/checkout@v4', '10:00:00', '10:00:05', 0.001),
    span('Train', '10:00:05', '10:11:00', 0.9),
    span('Evaluate', '10:11:00', '10:12:00', 0.049),
    span('Clean up', '10:12:00', '10:12:00', null),
  ],
  work: null,
  carbon: {
    zone: 'DE',
    resolved_by: 'runner-environment',
    intensity_g_per_kwh: 342,
    intensity_source: 'electricity-maps-yearly',
    intensity_year: 2025,
    scope: 'lifecycle',
    kind: 'average',
    intervals: [],
    reference_g_per_kwh: 342,
    pue: 1.14,
    pue_source: 'runner-environment',
    emissions_g: 370.4,
    emissions_low_g: 344,
    emissions_high_g: 397,
    embodied_g: 58,
    cost: { amount: 0.28, currency: 'EUR' },
  },
  overhead: { sampler_cpu_s: 0.31, sampler_rss_mb: 48 },
  versions: { action: '0.1.0', estimator: 1, datasets: '2026-01' },
  absences: [{ source: 'powercap', code: 'no-permission', hint: 'Let the runner user read energy_uj.' }],
  notes: [],
};

type Provenance = 'measured' | 'modelled' | 'assumed';

function component(energyKwh: number, provenance: Provenance, source: string, uncertainty_percent: number) {
  return { energy_j: kwh(energyKwh), provenance, source, coverage: 1, uncertainty_percent, idle_j: null };
}

function span(label: string, from: string, to: string, energyKwh: number | null): Receipt['spans'][number] {
  return {
    label,
    kind: 'step',
    started_at: `2026-03-01T${from}.000Z`,
    ended_at: `2026-03-01T${to}.000Z`,
    energy_j: energyKwh === null ? null : kwh(energyKwh),
    uncertainty_percent: 8,
    shared: false,
  };
}

export const change = (value: number, low: number, high: number, p: number): Change => ({
  change: value,
  low,
  high,
  p,
  n: 14,
  df: 17,
  detectable: 0.08,
});

export const row = (
  label: string,
  baseKwh: number | null,
  headKwh: number | null,
  rest: Partial<Row> = {},
): Row => ({
  label,
  kind: label === 'total' ? 'total' : 'step',
  job: null,
  headJ: headKwh === null ? null : kwh(headKwh),
  baseJ: baseKwh === null ? null : kwh(baseKwh),
  change: null,
  unresolved: null,
  durationRatio: null,
  powerRatio: null,
  significant: false,
  ...rest,
});

const QUIET = change(0.01, -0.04, 0.05, 0.4);

export const comparison: Comparison = {
  series: '[]',
  notCompared: null,
  attempts: 1,
  headJ: kwh(0.95),
  total: QUIET,
  belowMinEffect: false,
  rows: [
    row('total', 0.94, 0.95, { change: QUIET }),
    row('Train', 0.89, 0.9, { change: change(0.01, -0.04, 0.06, 0.4) }),
    row('Evaluate', 0.049, 0.049, { change: change(0, -0.07, 0.07, 0.5) }),
  ],
  baseline: {
    runs: 14,
    sha: 'b'.repeat(40),
    distance: 2,
    old: false,
    sinceLost: false,
    cut: 0,
    energiesJ: [kwh(0.94)],
    curveW: [850, 4900, 5100, 5000, 5500, 1100],
  },
  factors: { duration: 1, power: 1.01, grid: 1 },
  nearestBaseJ: kwh(0.94),
  headHardware: 'NVIDIA H100',
  baseHardware: 'NVIDIA H100',
  branch: 'main',
  fleet: { devices: 1, headSeen: true, priorNoise: 0.05, priorLearned: false },
};

export const check = (rest: Partial<Check>): Check => ({
  budget: '+10 %',
  level: 'fail',
  kind: 'increase',
  actual: 0.01,
  limit: 0.1,
  and: null,
  subject: null,
  unit: null,
  window: null,
  verdict: 'pass',
  reason: null,
  remedy: null,
  waived: null,
  ...rest,
});

export const budget = (text: string, limit: Limit): Budget => ({
  text,
  level: 'fail',
  scope: null,
  limits: [limit],
  unit: null,
  window: null,
});

const TWO_RUNS = [receipt, { ...receipt, id: 'r-1-1', subject: { ...receipt.subject, run_id: 1 } }];

/** The quiet form: a budget of +10 %, no change. */
export const quiet: ReportModel = {
  receipt,
  comparison,
  verdict: {
    verdict: 'pass',
    reason: 'within-noise',
    checks: [check({ reason: 'within-noise' })],
    failed: false,
  },
  budgets: [budget('+10 %', { kind: 'increase', limit: 0.1 })],
  minSamples: 5,
  subjectLabel: 'train (fp16)',
  branch: 'main',
  marker: {
    id: 'default',
    workflow16: '0123456789abcdef',
    run: 2,
    attempt: 1,
    sha: SHA,
    set: 'fedcba9876543210',
  },
  pull: TWO_RUNS.reduce(addReceipt, EMPTY_TOTALS),
  kept: NOTHING_KEPT,
  notes: [],
  policyChanges: [],
  acceptance: null,
  selfReported: false,
  staleSha: null,
  receiptArtifact: 'carbon-receipt-0123456789abcdef-1',
  receiptPath: 'carbon/receipt.json',
  ledgerName: 'artifact',
};

const RISE = change(0.124, 0.06, 0.19, 0.0004);
const GROWN = { significant: true, durationRatio: 1.03, powerRatio: 1.17 };

/** The failing form: +12 %, one step to blame. */
export const failing: ReportModel = {
  ...quiet,
  receipt: { ...receipt, energy: { ...receipt.energy, total_j: kwh(1.06) } },
  comparison: {
    ...comparison,
    headJ: kwh(1.06),
    total: RISE,
    rows: [
      row('total', 0.943, 1.06, { change: RISE, significant: true, durationRatio: 1.01, powerRatio: 1.11 }),
      row('Train', 0.52, 0.63, { change: change(0.21, 0.14, 0.28, 0.0001), ...GROWN }),
      row('Evaluate', 0.3, 0.31, { change: change(0.03, -0.02, 0.08, 0.2) }),
      row('Upload', 0.1, 0.1, { change: change(0, -0.06, 0.06, 0.5) }),
      row('Warm up caches', null, 0.01),
    ],
  },
  verdict: {
    verdict: 'fail',
    reason: 'over-limit',
    checks: [check({ actual: 0.124, verdict: 'fail', reason: 'over-limit' })],
    failed: true,
  },
};

export const gramLimit = grams(300);
