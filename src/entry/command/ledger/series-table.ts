// `ledger list` in text: a line per series with the number of its runs and the days of the first and the last.
import { terminalText } from '../../../report/escape.ts';
import type { SeriesRow } from './list-series.ts';

const DAY_CHARACTERS = 10;
const COUNT_CHARACTERS = 5;

export function seriesTable(rows: readonly SeriesRow[]): string {
  if (rows.length === 0) return 'no entries';
  // An imported name is a stranger's, and begins its line: it must not be a workflow command.
  const labels = rows.map(({ label }) => terminalText(label));
  const width = labels.reduce((most, label) => Math.max(most, label.length), 0);
  return rows
    .map(({ runs, oldest, newest }, at) => {
      const label = labels[at] ?? '';
      const days = [oldest, newest].map((time) => time.slice(0, DAY_CHARACTERS)).join(' to ');
      return `${label.padEnd(width)}  ${String(runs).padStart(COUNT_CHARACTERS)}  ${days}`;
    })
    .join('\n');
}
