// A judged value beside its limit, both in one unit, for every kind of limit: +12 % and +10 %, 23 Wh and 20 Wh, 62 g and 50 g.
import type { Measure } from '../review/budget/verdict.ts';
import { changeText, energyText, MINUS, massText, scaleFor } from './figures.ts';

/** `energy` or `emissions`: what is limited. */
export const measuredWhat = ({ kind }: Measure): 'energy' | 'emissions' =>
  kind === 'emissions' || kind === 'increase-emissions' ? 'emissions' : 'energy';

/** True for a limit on the change against a base. */
export const isIncrease = ({ kind }: Pick<Measure, 'kind'>): boolean => kind.startsWith('increase');

/** `+12 %, limit +10 %`, `0.41 kWh, limit 0.30 kWh`; an unknown value is said to be so. */
export function againstLimit(measure: Measure): string {
  const { actual, limit } = measure;
  if (measure.kind === 'increase' && actual !== null) return changeAgainstLimit(actual, limit);
  return `${actual === null ? 'unknown' : valueText(measure, actual)}, limit ${valueText(measure, limit)}`;
}

/** `+12 %, limit +10 %`, with a decimal where the whole number would read the same as the limit. */
export function changeAgainstLimit(change: number, limit: number): string {
  const whole = changeText(change);
  return `${whole === changeText(limit) ? changeText(change, 1) : whole}, limit ${changeText(limit)}`;
}

/** A value of the measure's kind, in the unit that its larger side asks for; a rise carries its sign. */
export function valueText({ kind, actual, limit }: Measure, value: number): string {
  switch (kind) {
    case 'increase':
      return changeText(value);
    case 'energy':
      return energyText(value, scaleFor(actual, limit));
    case 'emissions':
      return massText(value);
    case 'increase-energy':
      return signed(value, energyText(Math.abs(value), scaleFor(actual, limit)));
    case 'increase-emissions':
      return signed(value, massText(Math.abs(value)));
  }
}

const signed = (value: number, text: string): string => `${value < 0 ? MINUS : '+'}${text}`;
