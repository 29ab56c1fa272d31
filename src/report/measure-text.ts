// A judged value beside its limit, both in one unit, for every kind of limit: +12 % and +10 %, 23 Wh and 20 Wh, 62 g and 50 g.
import type { Measure } from '../review/budget/verdict.ts';
import { changeText, type EnergyScale, energyText, MINUS, massText, scaleFor, scaleLike } from './figures.ts';

/** `energy` or `emissions`: what is limited. */
export const measuredWhat = ({ kind }: Measure): 'energy' | 'emissions' =>
  kind === 'emissions' || kind === 'increase-emissions' ? 'emissions' : 'energy';

/** True for a limit on the change against a base. */
export const isIncrease = ({ kind }: Pick<Measure, 'kind'>): boolean => kind.startsWith('increase');

/** `+12 %, limit +10 %`, `0.41 kWh, limit 0.30 kWh`; an unknown value is said to be so. */
export function againstLimit(measure: Measure): string {
  const { actual, limit } = measure;
  const [value, bound] = [
    actual === null ? 'unknown' : valueText(measure, actual),
    valueText(measure, limit),
  ];
  return `${value === bound && actual !== null ? closeText(measure, actual) : value}, limit ${bound}`;
}

/** `+12 %, limit +10 %`. */
export const changeAgainstLimit = (actual: number, limit: number): string =>
  againstLimit({ kind: 'increase', actual, limit });

/** A value of the measure's kind, in the unit that suits both sides; a rise carries its sign. */
export function valueText({ kind, actual, limit }: Measure, value: number): string {
  switch (kind) {
    case 'increase':
      return changeText(value);
    case 'energy':
      return energyText(value, scaleFor(actual, limit));
    case 'emissions':
      return massText(value);
    case 'increase-energy':
      return signed(value, energyText(Math.abs(value), scaleLike(limit, actual)));
    case 'increase-emissions':
      return signed(value, massText(Math.abs(value)));
  }
}

/** With more digits, where the usual ones would read the same as the limit. */
function closeText({ kind, actual, limit }: Measure, value: number): string {
  switch (kind) {
    case 'increase':
      return changeText(value, 1);
    case 'energy':
      return energyText(value, finer(scaleFor(actual, limit)));
    case 'emissions':
      return massText(value, CLOSE_DIGITS);
    case 'increase-energy':
      return signed(value, energyText(Math.abs(value), finer(scaleLike(limit, actual))));
    case 'increase-emissions':
      return signed(value, massText(Math.abs(value), CLOSE_DIGITS));
  }
}

const CLOSE_DIGITS = 3;
const finer = (scale: EnergyScale): EnergyScale => ({ ...scale, decimals: scale.decimals + 1 });

const signed = (value: number, text: string): string => `${value < 0 ? MINUS : '+'}${text}`;
