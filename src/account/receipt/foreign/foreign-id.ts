// The id of an imported receipt: always the same for the same run, so that importing it again adds nothing.
import { createHash } from 'node:crypto';

/** Of a hash: 128 bits, no collision among runs. */
const HEX_DIGITS = 32;
/** A run id of the tool's own is kept as it is where it fits a receipt id, so that people find it again. */
const OWN = /^[0-9a-zA-Z][0-9a-zA-Z._-]{0,63}$/;

/** `codecarbon-<run id>`. `own` is the tool's name for the run, if it has one; `parts` tell it from all others otherwise. */
export function foreignId(prefix: string, own: string | null, parts: readonly unknown[]): string {
  if (own !== null && OWN.test(own)) return `${prefix}-${own}`;
  const text = JSON.stringify([own, ...parts]);
  return `${prefix}-${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, HEX_DIGITS)}`;
}
