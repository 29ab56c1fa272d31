// The bench's one table, as text.
import type { Judged } from './figure.ts';

const HEAD = ['figure', 'limit', 'median', 'min', 'max', 'n', 'verdict'];

export function renderTable(figures: readonly Judged[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const isText = (column: number): boolean => column === 0 || column === HEAD.length - 1;

const cells = ({ name, unit, limit, median, min, max, values, verdict }: Judged): string[] => [
  name,
  limit === null ? '–' : `${limit} ${unit}`,
  `${short(median)} ${unit}`,
  short(min),
  short(max),
  String(values.length),
  verdict,
];

const HUNDRED = 100;

/** Three significant digits below a hundred, whole numbers above. */
const short = (value: number): string =>
  Math.abs(value) >= HUNDRED ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
