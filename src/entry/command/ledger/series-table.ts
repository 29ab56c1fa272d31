// `ledger list` in text: a line per series with the number of its runs and the days of the first and the last.
import type { SeriesRow } from './list-series.ts';

const DAY_CHARACTERS = 10;
const COUNT_CHARACTERS = 5;

export function seriesTable(rows: readonly SeriesRow[]): string {
  if (rows.length === 0) return 'no entries';
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows
    .map(({ label, runs, oldest, newest }) => {
      const days = [oldest, newest].map((time) => time.slice(0, DAY_CHARACTERS)).join(' to ');
      return `${label.padEnd(width)}  ${String(runs).padStart(COUNT_CHARACTERS)}  ${days}`;
    })
    .join('\n');
}
