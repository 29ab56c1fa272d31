// Reads a file that a person named, or says in one sentence why it cannot be read.
import { readFileSync } from 'node:fs';
import { CarbonError, messageOf } from '../errors.ts';

/** `what` begins the sentence: "The trace". @throws CarbonError `file-unreadable`. */
export function readText(what: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const sentence = `${what} ${path} ${REASONS[code] ?? `cannot be read: ${messageOf(cause)}`}.`;
    throw new CarbonError('file-unreadable', sentence, { cause });
  }
}

/** Codes of open(2) and read(2) in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory',
  EACCES: 'may not be read by this user',
  ENOTDIR: 'does not exist',
};
