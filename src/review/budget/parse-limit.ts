// Reads one limit of a budget: `+10 %`, `+20 Wh`, `0.3 kWh`, `50 gCO2e`; a plus in front makes it a rise against the base.
import { grams, JOULES_PER_KWH, joules } from '../../units.ts';
import type { Limit } from './budget.ts';

/** One limit after NFKC: a subscript two is a 2. Twelve digits and more are typing errors. */
export const LIMIT_PATTERN = String.raw`\+?\s*\d{1,9}(?:\.\d{1,9})?\s*(?:%|k?Wh|k?gCO2e)`;

const PERCENT = 100;
const PER_KILO = 1_000;
/** Joules per unit, and grams per unit. */
const ENERGY = new Map([
  ['Wh', JOULES_PER_KWH / PER_KILO],
  ['kWh', JOULES_PER_KWH],
]);
const EMISSIONS = new Map([
  ['gCO2e', 1],
  ['kgCO2e', PER_KILO],
]);

/** Of a text that fits `LIMIT_PATTERN`. Null for a percentage without its plus, and for a fixed limit of nothing. */
export function parseLimit(text: string): Limit | null {
  const isRise = text.startsWith('+');
  const amount = Number.parseFloat(text.replace(/^\+?\s*/, ''));
  const unit = text.replace(/^[+\d.\s]+/, '');
  if (unit === '%') return isRise ? { kind: 'increase', limit: amount / PERCENT } : null;
  if (!isRise && !(amount > 0)) return null;
  const perUnit = ENERGY.get(unit);
  if (perUnit !== undefined) {
    return { kind: isRise ? 'increase-energy' : 'energy', limit: joules(amount * perUnit) };
  }
  const gramsPerUnit = EMISSIONS.get(unit);
  if (gramsPerUnit === undefined) return null;
  return { kind: isRise ? 'increase-emissions' : 'emissions', limit: grams(amount * gramsPerUnit) };
}
