// Makes an input that shows a trouble shorter, as long as it still does: pieces go, the largest first (delta debugging, Zeller 2002).
import { type Input, textOf } from './target.ts';

const MOST_TRIES = 400;
const MOST_MS = 3_000;

/** `shows` plays an input; the result is at most as long as the input. */
export function shrink(input: Input, shows: (input: Input) => boolean): Input {
  let shortest: Input = typeof input === 'string' ? input : Buffer.from(input);
  const until = performance.now() + MOST_MS;
  let tries = 0;
  for (let size = Math.ceil(shortest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length; ) {
      if (++tries > MOST_TRIES || performance.now() > until) return shortest;
      const shorter = without(shortest, at, size);
      if (shows(shorter)) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}

const without = (input: Input, at: number, size: number): Input =>
  typeof input === 'string'
    ? input.slice(0, at) + input.slice(at + size)
    : Buffer.concat([input.subarray(0, at), input.subarray(at + size)]);

export const extensionOf = (input: Input): string => (typeof input === 'string' ? 'txt' : 'bin');

/** As bytes on a disk; a lone surrogate is written as JSON writes it, with a first line that says so. */
export function fileOf(input: Input): Uint8Array {
  if (typeof input !== 'string') return input;
  const bytes = Buffer.from(input, 'utf8');
  return bytes.toString('utf8') === input
    ? bytes
    : Buffer.from(`JSON string:\n${JSON.stringify(textOf(input))}\n`);
}
