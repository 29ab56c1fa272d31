// Looks once at attributes and directories of sysfs: what is not there, or not for us, is null or an empty list (sysfs.rst).
import { readdirSync, readFileSync } from 'node:fs';

/** The attribute's text without its newline; null where it cannot be read. */
export function readAttribute(path: string): string | null {
  try {
    return readFileSync(path, 'latin1').trim();
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
    return readdirSync(directory).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch {
    return [];
  }
}
