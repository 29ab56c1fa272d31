// Breaking a sentence for a terminal: no word is lost, no line is longer than it must be.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapText } from '../../src/report/text-wrap.ts';

it.each([
  ['short', 'one two', 10, ['one two']],
  ['just fits', 'one two', 7, ['one two']],
  ['breaks', 'one two', 6, ['one', 'two']],
  ['a long word stands alone', 'a verylongword b', 5, ['a', 'verylongword', 'b']],
  ['a no-break space holds', '7\u00a0% of', 4, ['7\u00a0%', 'of']],
  ['nothing', '', 5, ['']],
])('%s', (_, text, width, lines) => expect(wrapText(text, width)).toEqual(lines));

it('keeps every word, in lines that are short or one word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[^\s]{1,12}$/)),
      fc.integer({ min: 1, max: 30 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => [...line].length <= width || !line.includes(' '))).toBe(true);
      },
    ),
  );
});
