// The comparison as Markdown: what was not measured is a dash, never a 0.
import { expect, it } from 'vitest';
import { goalsTable, peersTable } from '../../../bench/peers/peers-table.ts';

const COLUMNS = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];

it('has a column for each tool and a dash for what it has not', () => {
  const rows = [
    { name: 'start', unit: 'ms', values: { a: [120, 90, 100.4] } },
    { name: 'error', unit: '%', values: { a: [0.01234], b: [] } },
    { name: 'on exit 7', words: { b: 'exit 0' } },
  ] as const;
  expect(peersTable(COLUMNS, rows).split('\n')).toEqual([
    '| figure     | A            | B      |',
    '| ---------- | ------------ | ------ |',
    '| start (ms) | 100 (90–120) | –      |',
    '| error (%)  | 0.0123       | –      |',
    '| on exit 7  | –            | exit 0 |',
  ]);
});

it('keeps words of a tool inside their cell', () => {
  const rows = [{ name: 'place', words: { a: 'one | two' } }];
  expect(peersTable(COLUMNS.slice(0, 1), rows).split('\n').at(-1)).toBe('| place  | one \\| two |');
});

it('says of each goal whether it is kept', () => {
  const table = goalsTable([{ name: 'start', limit: 'at most 1/15', found: '1/20', verdict: 'kept' }]);
  expect(table.split('\n').at(-1)).toBe('| start | at most 1/15 | 1/20  | kept    |');
});
