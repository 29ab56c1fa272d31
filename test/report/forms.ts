// Every form of the report by name, for goldens and for rules that hold for all of them.

import type { Receipt } from '../../src/account/receipt/receipt.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { addReceipt, EMPTY_TOTALS } from '../../src/report/pull-totals.ts';
import { joules } from '../../src/units.ts';
import {
  budget,
  change,
  check,
  comparison,
  failing,
  gramLimit,
  kwh,
  quiet,
  receipt,
  row,
} from './sample-model.ts';

const NO_BUDGET = { verdict: null, reason: 'no-budget', checks: [], failed: false } as const;
const unmeasured = (id: string): Receipt => ({
  ...receipt,
  id,
  subject: { ...receipt.subject, run_id: 1 },
  energy: { ...receipt.energy, total_j: null },
});
type Component = NonNullable<Receipt['energy']['components']['gpu']>;
const split = (
  name: 'gpu' | 'cpu' | 'dram',
  split_by: Component['split_by'],
  provenance: Component['provenance'],
  idle_j: number | null,
): Component | undefined => {
  const component = receipt.energy.components[name];
  return component && { ...component, split_by, provenance, idle_j };
};
const nothing = { ...comparison, total: null, rows: [] };
const RISE = { ...change(0.11, -0.02, 0.27, 0.05), detectable: 0.21 };
const MILD = change(0.08, 0.05, 0.11, 0.0001);
/** The interval holds no change; the gate's own test does not say so. */
const LIKELY = change(0.06, 0.01, 0.12, 0.02);
const SMALL = change(0.03, 0.02, 0.04, 0.0001);
const SAVING = change(-0.14, -0.2, -0.08, 0.9999);
const UNKNOWN_GRID = {
  zone: null,
  intensity_g_per_kwh: null,
  intensity_source: null,
  intensity_year: null,
  reference_g_per_kwh: null,
  emissions_g: null,
  emissions_low_g: null,
  emissions_high_g: null,
  embodied_g: null,
  cost: null,
};

const inconclusive = (reason: 'within-noise' | 'too-few-base-runs' | 'old-base' | 'base-moved') => ({
  verdict: 'inconclusive' as const,
  reason,
  checks: [check({ actual: 0.11, verdict: 'inconclusive', reason })],
  failed: false,
});

const notComparable = (reason: 'other-hardware' | 'shared-machine' | 'gap') => ({
  verdict: 'inconclusive' as const,
  reason,
  checks: [check({ actual: null, verdict: 'inconclusive', reason })],
  failed: false,
});

const notProven = (reason: 'within-noise' | 'too-few-base-runs', runs: number): ReportModel => ({
  ...quiet,
  comparison: {
    ...comparison,
    total: RISE,
    rows: [row('total', 0.86, 0.95, { change: RISE })],
    baseline: comparison.baseline && { ...comparison.baseline, runs },
  },
  verdict: inconclusive(reason),
});

const REMEDY = 'Use less energy, or raise the limit where the budget is set.';

const overLimit = (kind: 'energy' | 'emissions', level: 'fail' | 'warn'): ReportModel => {
  const figures =
    kind === 'energy'
      ? { budget: '0.8 kWh', actual: kwh(0.95), limit: kwh(0.8) }
      : { budget: '300 gCO2e', actual: 370.4, limit: gramLimit };
  const failed = level === 'fail';
  return {
    ...quiet,
    verdict: {
      verdict: level,
      reason: 'over-limit',
      checks: [check({ ...figures, kind, level, verdict: level, reason: 'over-limit', remedy: REMEDY })],
      failed,
    },
  };
};

const KEPT = check({ budget: '1.2 kWh', kind: 'energy', actual: kwh(0.95), limit: kwh(1.2) });
const FLOOR = 'Less of the energy is measured than policy.measured-floor asks for.';

export const forms: Readonly<Record<string, ReportModel>> = {
  quiet,
  failing,
  'failing-not-blocking': { ...failing, verdict: { ...failing.verdict, failed: false } },
  'over-energy-limit': overLimit('energy', 'fail'),
  'over-gram-limit-warn': overLimit('emissions', 'warn'),
  'not-proven-few-runs': notProven('too-few-base-runs', 3),
  'not-proven-noise': notProven('within-noise', 14),
  'limit-not-judged': {
    ...quiet,
    verdict: {
      verdict: 'inconclusive',
      reason: 'gap',
      checks: [
        {
          ...KEPT,
          budget: '0.8 kWh',
          limit: kwh(0.8),
          verdict: 'inconclusive',
          reason: 'gap',
          remedy: FLOOR,
        },
      ],
      failed: false,
    },
  },
  'not-judged': {
    ...quiet,
    verdict: {
      verdict: 'fail',
      reason: 'gap',
      checks: [
        ...quiet.verdict.checks,
        check({
          budget: '50 gCO2e',
          kind: 'emissions',
          actual: null,
          limit: 50,
          verdict: 'fail',
          reason: 'gap',
          remedy: 'There is no figure for this budget: the notes of the measurement say why.',
        }),
      ],
      failed: true,
    },
  },
  unproven: {
    ...quiet,
    comparison: { ...comparison, total: LIKELY, rows: [row('total', 0.9, 0.95, { change: LIKELY })] },
    verdict: { ...quiet.verdict, checks: [check({ actual: 0.06 })] },
  },
  'below-min-effect': {
    ...quiet,
    comparison: {
      ...comparison,
      total: SMALL,
      belowMinEffect: true,
      rows: [row('total', 0.92, 0.95, { change: SMALL })],
    },
    verdict: {
      verdict: 'inconclusive',
      reason: 'within-noise',
      checks: [
        check({
          budget: '+2 %',
          actual: 0.03,
          limit: 0.02,
          verdict: 'inconclusive',
          reason: 'within-noise',
          remedy: 'Changes under `compare.min-effect` (5\u00a0%) never fail: lower it to judge this limit.',
        }),
      ],
      failed: false,
    },
    pull: [receipt, unmeasured('r-1-1')].reduce(addReceipt, EMPTY_TOTALS),
  },
  'hidden-gpus': {
    ...quiet,
    receipt: { ...receipt, energy: { ...receipt.energy, hidden_gpus_j: kwh(0.02) } },
  },
  'all-assumed': {
    ...quiet,
    receipt: {
      ...receipt,
      energy: { ...receipt.energy, shares: { measured: 0, modelled: 0, assumed: 1 }, coverage: 0 },
    },
    comparison: { ...nothing, notCompared: 'no-energy', headJ: null },
    verdict: {
      ...quiet.verdict,
      verdict: 'warn',
      reason: 'gap',
      checks: [check({ actual: null, verdict: 'warn', reason: 'gap' })],
    },
  },
  'first-measurement-within-limit': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'no-history', baseline: null, baseHardware: null },
    verdict: { verdict: 'pass', reason: null, checks: [KEPT], failed: false },
    budgets: [budget('1.2 kWh', { kind: 'energy', limit: joules(kwh(1.2)) })],
  },
  'assumed-share': {
    ...quiet,
    receipt: {
      ...receipt,
      energy: { ...receipt.energy, shares: { measured: 0.6, modelled: 0.1, assumed: 0.3 }, coverage: 0.97 },
      carbon: {
        ...receipt.carbon,
        zone: 'WORLD',
        intensity_source: 'world',
        pue: 1,
        pue_source: null,
        embodied_g: null,
        cost: null,
      },
    },
    comparison: { ...comparison, headJ: kwh(0.67) },
    notes: [{ code: 'no-region', severity: 'warning', text: 'Set `CARBON_REGION` on the runner.' }],
  },
  'other-hardware': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'other-hardware', headHardware: 'NVIDIA A100', baseline: null },
    verdict: notComparable('other-hardware'),
  },
  'shared-machine': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'shared-machine' },
    verdict: notComparable('shared-machine'),
  },
  'shared-split': {
    ...quiet,
    receipt: {
      ...receipt,
      machine: { ...receipt.machine, contended: true },
      energy: {
        ...receipt.energy,
        attribution: 'shared',
        machine_j: kwh(1.31),
        machine_idle_j: kwh(0.2),
        others_j: kwh(0.36),
        uncertainty_percent: 24.1,
        shares: { measured: 0, modelled: 1, assumed: 0 },
        components: {
          gpu: split('gpu', ['gpu-time'], 'modelled', kwh(0.1)),
          cpu: split('cpu', ['cpu-time'], 'modelled', null),
          dram: split('dram', ['memory-limit'], 'modelled', null),
        },
      },
      notes: [
        {
          code: 'contended',
          severity: 'warning',
          text: 'Another runner, measurement, GPU process or load worked on this machine at the same time.',
        },
      ],
    },
    comparison: { ...nothing, notCompared: 'shared-machine' },
    verdict: notComparable('shared-machine'),
  },
  'mig-slice': {
    ...quiet,
    receipt: {
      ...receipt,
      machine: {
        ...receipt.machine,
        gpus: receipt.machine.gpus.map((gpu) => ({ ...gpu, mig: true, slices: { ours: 2, of: 7 } })),
      },
      energy: {
        ...receipt.energy,
        attribution: 'shared',
        machine_j: kwh(3.15),
        others_j: kwh(2.2),
        uncertainty_percent: 29.3,
        shares: { measured: 0, modelled: 1, assumed: 0 },
        components: { ...receipt.energy.components, gpu: split('gpu', ['mig-slice'], 'modelled', null) },
      },
    },
    comparison: {
      ...comparison,
      headHardware: 'NVIDIA H100 (MIG 2/7)',
      baseHardware: 'NVIDIA H100 (MIG 2/7)',
    },
  },
  module: {
    ...quiet,
    receipt: {
      ...receipt,
      energy: { ...receipt.energy, components: { module: receipt.energy.components.gpu } },
    },
  },
  'not-successful': {
    ...quiet,
    receipt: { ...receipt, subject: { ...receipt.subject, outcome: 'failure' } },
    comparison: { ...nothing, notCompared: 'not-successful' },
    verdict: { ...NO_BUDGET },
  },
  gap: { ...quiet, comparison: { ...nothing, notCompared: 'gap' }, verdict: { ...NO_BUDGET } },
  'history-unread': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'history-unread', baseline: null, baseHardware: null },
    verdict: notComparable('gap'),
    notes: [
      { code: 'history-not-listed', severity: 'warning', text: 'Reading artifacts failed: fetch failed' },
    ],
  },
  'no-ledger': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'no-history', baseline: null, baseHardware: null },
    verdict: NO_BUDGET,
    budgets: [],
    ledgerName: 'none',
  },
  'first-measurement': {
    ...quiet,
    comparison: { ...nothing, notCompared: 'no-history', baseline: null, baseHardware: null },
    verdict: {
      verdict: 'no-baseline',
      reason: 'too-few-base-runs',
      checks: [
        check({
          actual: null,
          verdict: 'no-baseline',
          reason: 'too-few-base-runs',
          remedy: 'Needs 5 base runs on main, has 0.',
        }),
      ],
      failed: false,
    },
  },
  saving: {
    ...quiet,
    comparison: {
      ...comparison,
      total: SAVING,
      rows: [row('total', 1.1, 0.95, { change: SAVING, significant: true })],
    },
    verdict: { ...quiet.verdict, checks: [check({ actual: -0.14 })] },
  },
  'rise-under-limit': {
    ...failing,
    comparison: failing.comparison && {
      ...failing.comparison,
      total: MILD,
      rows: [
        row('total', 0.98, 1.06, { change: MILD, significant: true }),
        ...failing.comparison.rows.slice(1),
      ],
    },
    verdict: { verdict: 'pass', reason: null, checks: [check({ actual: 0.08 })], failed: false },
  },
  resolved: { ...quiet, pull: quiet.pull && { ...quiet.pull, alerted: true } },
  'no-budget': { ...quiet, verdict: NO_BUDGET, budgets: [] },
  'no-comparison': { ...quiet, comparison: null, verdict: NO_BUDGET, budgets: [], pull: null, marker: null },
  'not-measured': {
    ...quiet,
    receipt: {
      ...receipt,
      energy: {
        ...receipt.energy,
        total_j: null,
        shares: null,
        coverage: null,
        uncertainty_percent: null,
        components: {},
      },
      carbon: { ...receipt.carbon, ...UNKNOWN_GRID },
      power: { mean_w: null, peak_w: null, curve_w: [] },
      spans: [],
    },
    comparison: { ...nothing, notCompared: 'no-energy', headJ: null },
    verdict: NO_BUDGET,
    pull: addReceipt(EMPTY_TOTALS, unmeasured('r-1-1')),
  },
};
