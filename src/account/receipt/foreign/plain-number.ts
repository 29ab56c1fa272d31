// A decimal number as tools write it, and nothing else that JavaScript would take for one: no hexadecimal, no blank, no infinity.

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Longer than any double is written. */
const MAX_CHARACTERS = 64;

/** Null for anything but a finite decimal number. */
export function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CHARACTERS || !DECIMAL.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
