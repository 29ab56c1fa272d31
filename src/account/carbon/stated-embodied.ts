// What the owner states of making the machine: `CARBON_EMBODIED` in kgCO2e and `CARBON_LIFETIME` in years.
import { CarbonError } from '../../errors.ts';

const HOURS_PER_YEAR = 8_760;
const YEARS: Bounds = [1, 30];
/** From a single board to a rack of 72 GPUs and its switches. */
const KILOGRAMS: Bounds = [1, 1_000_000];

type Bounds = readonly [least: number, most: number];

/** Hours of use; null for an empty text. Throws `bad-environment` for anything that is no number of years. */
export function parseLifetime(text: string | null): number | null {
  const years = numberWithin(text, YEARS);
  if (years === 'refused') {
    throw refusal('CARBON_LIFETIME', text, `a number of years from ${YEARS.join(' to ')} such as 5`);
  }
  return years === null ? null : years * HOURS_PER_YEAR;
}

/** Kilograms CO2e of making the whole machine with its GPUs; null for an empty text. Throws `bad-environment`. */
export function parseEmbodied(text: string | null): number | null {
  const kilograms = numberWithin(text, KILOGRAMS);
  if (kilograms === 'refused') {
    const accepted = `kilograms of CO2e for making the whole machine, GPUs included, from ${KILOGRAMS.join(' to ')}, such as 3200`;
    throw refusal('CARBON_EMBODIED', text, accepted);
  }
  return kilograms;
}

function numberWithin(text: string | null, [least, most]: Bounds): number | null | 'refused' {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const value = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return value >= least && value <= most ? value : 'refused';
}

const refusal = (name: string, text: string | null, accepted: string): CarbonError =>
  new CarbonError('bad-environment', `${name} is "${text?.trim()}".`, { hint: `Accepted: ${accepted}.` });
