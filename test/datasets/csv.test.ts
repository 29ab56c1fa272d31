// The reader of the curated tables against RFC 4180.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCsv } from '../../scripts/datasets/csv.ts';

it.each([
  ['plain', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['no last line end', 'a,b\n1,2', [{ a: '1', b: '2' }]],
  ['comma inside quotes', 'a,b\n"x, y",2\n', [{ a: 'x, y', b: '2' }]],
  ['doubled quote', 'a\n"say ""hi"""\n', [{ a: 'say "hi"' }]],
  ['empty cells', 'a,b,c\n,,\n', [{ a: '', b: '', c: '' }]],
  ['empty last cell at the end of the text', 'a,b\n1,', [{ a: '1', b: '' }]],
  ['carriage returns and a byte order mark', '\uFEFFa,b\r\n1,2\r\n', [{ a: '1', b: '2' }]],
])('%s', (_name, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

it.each([
  ['too few cells', 'a,b\n1\n'],
  ['too many cells', 'a,b\n1,2,3\n'],
  ['a stray quote', 'a,b\nx"y,2\n'],
  ['nothing at all', ''],
])('refuses %s', (_name, text) => {
  expect(() => parseCsv(text)).toThrow();
});

it('reads back whatever was quoted', () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (rows) => {
      const text = `a,b\n${rows.map((row) => `${row.map(quote).join(',')}\n`).join('')}`;
      expect(parseCsv(text)).toEqual(rows.map(([a, b]) => ({ a, b })));
    }),
  );
});
