// When the gate starts: after a first measurement, what a reader may expect of the next ones.
import { budgetSpan } from './check-text.ts';
import type { Outcome } from './outcome.ts';
import { baseName } from './reasons.ts';

/** `The gate starts with the 5th run on main (now 0).`; empty where no budget asks for a base. */
export function gateStart({ budgets, verdict, minSamples, baseRuns, branch }: Outcome): string {
  const relative = budgets.some(({ limits }) => limits.some(({ kind }) => kind.startsWith('increase')));
  if (relative)
    return `The gate starts with the ${ordinal(minSamples)} run on ${baseName(branch)} (now ${baseRuns}).`;
  // A fixed limit needs no history: say so when it was kept.
  const [kept] = verdict.verdict === 'pass' ? verdict.checks : [];
  return kept ? `Within ${budgetSpan(kept)}.` : '';
}

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (count: number): string => `${count}${ORDINALS[ordinalRules.select(count)] ?? 'th'}`;
