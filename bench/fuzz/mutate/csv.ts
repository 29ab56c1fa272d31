// Changes to comma-separated tables: cells in every dress, columns that are doubled, dropped or moved, quotes that are never closed.
import { textOf } from '../target.ts';
import { type Mutator, once, oneOf, whole } from './mutator.ts';
import { NUMBERS, TEXTS } from './nasty.ts';
import { textMutator } from './text.ts';

const PLAIN_EVERY = 4;
const HEAD_EVERY = 6;
const plain = textMutator([
  ',',
  '"',
  '""',
  '\r\n',
  '\n',
  '","',
  ';',
  '\t',
  '\ufeff',
  '1e999',
  '-1',
  '2026-02-31T25:61:00',
]);

/** `words` are names of columns, put where another stood. */
export const csvMutator =
  (words: readonly string[]): Mutator =>
  (input, source) => {
    const { random } = source;
    if (once(random, PLAIN_EVERY)) return plain(input, source);
    const lines = textOf(input).split('\n');
    do {
      const row = once(random, HEAD_EVERY) ? 0 : whole(random, lines.length);
      const cells = (lines[row] ?? '').split(',');
      const at = whole(random, cells.length);
      const kind = whole(random, 9);
      if (kind === 0) cells.splice(at, 1);
      else if (kind === 1) cells.splice(whole(random, cells.length), 0, cells[at] ?? '');
      else if (kind === 2) cells.splice(at, 1, oneOf(random, words));
      else if (kind === 3) cells.splice(at, 1, `"${oneOf(random, TEXTS)}"`);
      else if (kind === 4) cells.splice(at, 1, `"${cells[at]}`);
      else if (kind === 5) cells.splice(at, 1, `-${cells[at]}`);
      else cells.splice(at, 1, oneOf(random, NUMBERS));
      lines.splice(row, 1, cells.join(','));
    } while (once(random, 2));
    return lines.join('\n');
  };
