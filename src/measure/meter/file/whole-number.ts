// Turns the text of an attribute into the whole number it says, without rounding: what is no such number is null.
import type { Reading } from './file-meter.ts';

const WHOLE = /^-?\d+\s*$/;

/** Null for anything but a whole number of at least 0; `too-large` from 2^53 on. */
export function wholeNumber(text: string): Reading {
  const value = signedNumber(text);
  return value === null || value === 'too-large' || value >= 0 ? value : null;
}

/** The same with a sign, for currents that may flow back. */
export function signedNumber(text: string): Reading {
  if (!WHOLE.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : 'too-large';
}
