// Stands in for a hardware id in everything that leaves the machine: a salted hash that says "the same one" and no more.
// Receipts of public repositories can be downloaded by anyone, so GPU UUIDs and machine ids must not be in them.
import { createHash } from 'node:crypto';

/** 128 bits: no collision among devices, and well inside the receipt schema's 64 digits. */
const HEX_DIGITS = 32;

/** `h:` and 32 hexadecimal digits; equal for equal salt and ids, whatever the order of the ids. */
export function deviceHash(salt: string, ids: readonly string[]): string {
  const text = JSON.stringify([salt, ...[...ids].sort()]);
  return `h:${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, HEX_DIGITS)}`;
}
