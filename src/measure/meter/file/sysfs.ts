// Looks once at attributes and directories of sysfs: what is not there, or not for us, is null or an empty list (sysfs.rst).
import { readdirSync } from 'node:fs';
import { readWhole } from './read-whole.ts';

/** The attribute's text without its newline; null where it cannot be read. */
export function readAttribute(path: string): string | null {
  try {
    return readWhole(path).toString('utf8').trim();
  } catch {
    return null;
  }
}

/** A whole number of at least 0; null where the attribute is absent, or says anything else. */
export function readNumber(path: string): number | null {
  const text = readAttribute(path);
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** Names in a directory, `card2` before `card10`. */
export function listNames(directory: string): readonly string[] {
  try {
    const keyed = readdirSync(directory).map((name) => [sortKey(name), name] as const);
    return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, name]) => name);
  } catch {
    return [];
  }
}

/** Longer than any number that the kernel counts devices with. */
const DIGITS = 20;

/** Not by a collator, whose first use costs 7 ms and loads the engine's language tables. */
const sortKey = (name: string): string => name.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
