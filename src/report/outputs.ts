// The action's outputs as text, names as in the interface document, section 2. A missing figure is the empty string, never 0.
import { JOULES_PER_KWH } from '../units.ts';
import type { ReportModel } from './model.ts';

/** Where the report went, known only after it was published. */
export interface Published {
  readonly reportPath: string | null;
  readonly commentUrl: string | null;
}

const PERCENT = 100;
/** Enough to lose nothing of any meter, few enough to read. */
const DIGITS = 6;

export function outputsOf(model: ReportModel, published: Published): Readonly<Record<string, string>> {
  const { receipt, comparison, verdict } = model;
  const { energy, carbon } = receipt;
  const change = comparison?.total ?? null;
  const baseline = comparison?.baseline ?? null;
  return {
    verdict: verdict.verdict ?? '',
    reason: verdict.reason ?? '',
    'energy-kwh': number(energy.total_j, 1 / JOULES_PER_KWH),
    'emissions-g': number(carbon.emissions_g),
    'emissions-low-g': number(carbon.emissions_low_g),
    'emissions-high-g': number(carbon.emissions_high_g),
    'embodied-g': number(carbon.embodied_g),
    cost: number(carbon.cost?.amount),
    'duration-s': number(receipt.duration_s),
    'measured-percent': number(energy.shares?.measured, PERCENT),
    'intensity-g-per-kwh': number(carbon.intensity_g_per_kwh),
    'intensity-source': carbon.intensity_source ?? '',
    zone: carbon.zone ?? '',
    pue: number(carbon.pue),
    'energy-change-percent': number(change?.change, PERCENT),
    'energy-change-low-percent': number(change?.low, PERCENT),
    'energy-change-high-percent': number(change?.high, PERCENT),
    'detectable-percent': number(change?.detectable, PERCENT),
    'p-value': number(change?.p),
    'baseline-sha': baseline?.sha ?? '',
    'baseline-runs': number(baseline?.runs),
    'baseline-distance': number(baseline?.distance),
    'budget-used-percent': number(budgetUsed(model), PERCENT),
    'receipt-path': model.receiptPath ?? '',
    'report-path': published.reportPath ?? '',
    'comment-url': published.commentUrl ?? '',
  };
}

function number(value: number | null | undefined, factor = 1): string {
  if (value === null || value === undefined) return '';
  return String(Number((value * factor).toPrecision(DIGITS)));
}

/** The fullest of the absolute budgets; null where there is none with a figure. */
function budgetUsed({ verdict }: ReportModel): number | null {
  const used = verdict.checks
    .filter((check) => check.kind !== 'increase' && check.limit > 0)
    .flatMap((check) => (check.actual === null ? [] : [check.actual / check.limit]));
  return used.length === 0 ? null : Math.max(...used);
}
