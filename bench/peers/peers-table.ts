// The comparison as Markdown: one table with a column for each tool, and one of the goals.
import { markdownTable } from 'markdown-table';
import { medianOf } from '../figure.ts';
import type { Goal } from './goals.ts';
import { isNumbers, type Row } from './row.ts';

export interface Column {
  readonly id: string;
  readonly name: string;
}

const HUNDRED = 100;
const DIGITS = 3;
/** What is not measured, or cannot be, is never a 0. */
const NOTHING = '–';

export function peersTable(columns: readonly Column[], rows: readonly Row[]): string {
  return markdownTable([
    ['figure', ...columns.map(({ name }) => name)],
    ...rows.map((row) => [
      isNumbers(row) ? `${row.name} (${row.unit})` : row.name,
      ...columns.map(({ id }) =>
        isNumbers(row) ? numbers(row.values[id]) : inCell(row.words[id] ?? NOTHING),
      ),
    ]),
  ]);
}

export const goalsTable = (goals: readonly Goal[]): string =>
  markdownTable([
    ['goal', 'limit', 'found', 'verdict'],
    ...goals.map(({ name, limit, found, verdict }) => [name, limit, found, verdict]),
  ]);

/** A bar would end the cell. */
const inCell = (words: string): string => words.replaceAll('|', '\\|');

function numbers(values: readonly number[] | undefined): string {
  if (values === undefined || values.length === 0) return NOTHING;
  const median = short(medianOf(values));
  return values.length === 1
    ? median
    : `${median} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
}

/** Three significant digits below a hundred, whole numbers above. */
const short = (value: number): string =>
  Math.abs(value) >= HUNDRED ? value.toFixed(0) : Number(value.toPrecision(DIGITS)).toString();
