// The pinned yearly figure that gram budgets are judged by, where the grams of the job come from another: live figures never gate.
import type { Receipt } from '../account/receipt/receipt.ts';
import { JOULES_PER_KWH } from '../units.ts';
import { intensityText, massText } from './figures.ts';
import { yearlyMean } from './intensity-origin.ts';
import { sourceTitle } from './source-title.ts';

export interface BudgetReference {
  /** `69 g/kWh`. */
  readonly intensity: string;
  /** Markdown: `2025 mean, Electricity Maps`. */
  readonly origin: string;
  /** `62 g CO₂e`, the job's grams by it, PUE included and assumed energy left out, as gates count; null where its energy is not known. */
  readonly grams: string | null;
}

/** Null where it is the figure of the grams, or not known. */
export function budgetReference({ carbon, energy }: Receipt): BudgetReference | null {
  const { reference_g_per_kwh: value, reference_year: year, reference_source: source, pue } = carbon;
  if (value === null) return null;
  if (carbon.intervals.length === 0 && value === carbon.intensity_g_per_kwh) return null;
  const observed = 1 - (energy.shares?.assumed ?? 0);
  const grams = energy.total_j === null ? null : (energy.total_j / JOULES_PER_KWH) * observed * pue * value;
  return {
    intensity: intensityText(value),
    origin: source == null ? yearlyMean(year) : `${yearlyMean(year)}, ${sourceTitle(source)}`,
    grams: grams === null ? null : `${massText(grams)} CO₂e`,
  };
}
