// Changes to any text or bytes that know nothing of their structure: flips, cuts, repeats, splices, and words of a dictionary.
import type { Random } from '../../estimators/random.ts';
import { bytesOf, textOf } from '../target.ts';
import { type Mutator, once, oneOf, type Source, whole } from './mutator.ts';
import { NUMBERS, TEXTS } from './nasty.ts';

const LONGEST = 20_000;
const HUGE = 10_000_000;
const HUGE_EVERY = 25_000;
const REPEATS = [2, 10, 300];
const BYTES = 256;

/** Of characters; `words` are what the format is made of. */
export const textMutator =
  (words: readonly string[] = []): Mutator =>
  (input, source) => {
    const text = textOf(input);
    if (once(source.random, HUGE_EVERY)) return hugeOf(text, source.random);
    let changed = changedText(text, words, source);
    while (once(source.random, 2)) changed = changedText(changed, words, source);
    return changed.slice(0, LONGEST);
  };

/** Ten million characters of one of its own, where it stands. */
function hugeOf(text: string, random: Random): string {
  const at = whole(random, text.length + 1);
  const repeated = text.slice(at, at + 1 + whole(random, 3)) || ' ';
  return text.slice(0, at) + repeated.repeat(Math.ceil(HUGE / repeated.length)) + text.slice(at);
}

function changedText(text: string, words: readonly string[], { random, corpus }: Source): string {
  const at = whole(random, text.length + 1);
  const length = whole(random, Math.min(text.length - at, 40) + 1);
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (whole(random, 8)) {
    case 0:
      return before + after;
    case 1:
      return (
        before +
        String.fromCharCode(whole(random, once(random, 4) ? 0x10000 : BYTES / 2)) +
        text.slice(at + 1)
      );
    case 2:
      return before + part.repeat(oneOf(random, REPEATS)) + after;
    case 3:
      return before + oneOf(random, TEXTS) + after;
    case 4:
      return before + oneOf(random, NUMBERS) + after;
    case 5:
      return words.length === 0
        ? before
        : before + oneOf(random, words) + (once(random, 2) ? after : part + after);
    case 6: {
      const other = textOf(oneOf(random, corpus));
      return before + other.slice(whole(random, other.length + 1));
    }
    default:
      return once(random, 2) ? before : after;
  }
}

/** Of bytes: what a damaged download or a binary file is. */
export const byteMutator: Mutator = (input, { random, corpus }) => {
  let bytes = Buffer.from(bytesOf(input));
  do {
    const at = whole(random, bytes.length + 1);
    const kind = whole(random, 5);
    if (kind === 0 && bytes.length > at) bytes[at] = whole(random, BYTES);
    else if (kind === 1 && bytes.length > at) bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(random, 8));
    else if (kind === 2) bytes = bytes.subarray(0, at);
    else if (kind === 3)
      bytes = Buffer.concat([bytes.subarray(0, at), bytesOf(oneOf(random, corpus)).subarray(at)]);
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(whole(random, at + 1))]);
  } while (once(random, 2));
  return bytes.subarray(0, LONGEST);
};
