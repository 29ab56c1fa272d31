import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../src/account/receipt/foreign/csv-rows.ts';
import { csvLine } from '../../../../src/report/export/csv-line.ts';

describe('rows of comma-separated text', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no line feed at the end',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['empty cells, the last too', ',b,\n', [[1, '', 'b', '']]],
    ['commas and quotes in quotes', '"a, ""b""",c\n', [[1, 'a, "b"', 'c']]],
    [
      'a line break in quotes, counted',
      '"a\nb",c\nd,e\n',
      [
        [1, 'a\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'blank lines, counted',
      'a\n\n\nb\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b\n', [[1, 'a', 'b']]],
    ['an empty quoted cell', '"",a\n', [[1, '', 'a']]],
    ['nothing', '', []],
  ])('%s', (_, text, wanted) => {
    expect(csvRows(text).map(({ line, cells }) => [line, ...cells])).toEqual(wanted);
  });

  it.each([
    ['"a,b\nc', true],
    ['"a""', true],
    ['"a"b,c', false],
  ])('%j is torn: %s', (text, torn) => {
    expect(csvRows(text).some((row) => row.torn)).toBe(torn);
  });

  it('law: what is written is read back, whatever is in the cells', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') }), {
      minLength: 1,
      maxLength: 5,
    });
    // A row of one empty cell is a blank line, which no reader can tell from none.
    const row = cells.filter((each) => each.length > 1 || each[0] !== '');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(csvRows(rows.map(csvLine).join('')).map((each) => each.cells)).toEqual(rows);
      }),
    );
  });

  it('law: any text has rows, and ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }), (text) => {
        for (const { line, cells } of csvRows(text)) expect(Math.min(line, cells.length)).toBeGreaterThan(0);
      }),
    );
  });
});
