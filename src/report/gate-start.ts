// When the gate starts: after a first measurement, what a reader may expect of the next ones.
import { budgetSpan } from './check-text.ts';
import type { ReportModel } from './model.ts';
import { baseName } from './reasons.ts';

/** `The gate starts with the 5th run on main (now 0).`; empty where no budget asks for a base. */
export function gateStart(model: ReportModel): string {
  const relative = model.budgets.some(({ kind }) => kind === 'increase');
  if (!relative) return withinLimit(model);
  const runs = model.comparison?.baseline?.runs ?? 0;
  return `The gate starts with the ${ordinal(model.minSamples)} run on ${baseName(model.branch)} (now ${runs}).`;
}

/** A fixed limit needs no history: say so when it was kept. */
function withinLimit({ verdict }: ReportModel): string {
  const [kept] = verdict.verdict === 'pass' ? verdict.checks : [];
  return kept ? `Within ${budgetSpan(kept)}.` : '';
}

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (count: number): string => `${count}${ORDINALS[ordinalRules.select(count)] ?? 'th'}`;
