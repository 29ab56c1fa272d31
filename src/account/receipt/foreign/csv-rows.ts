// Comma-separated text to rows, after RFC 4180, each with the line it begins on: whoever has a bad row must be able to find it.
// Read leniently where the RFC is silent (line feeds alone, a byte order mark, blank lines), never by guessing at cells.

export interface CsvRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell was never closed: the file was cut off, or a quote is missing, and the rest of it is in this row. */
  readonly torn: boolean;
}

/** A cell, or what stands behind one in quotes; then what ends it. The last cell of a text ends with nothing. */
const REST = /([^,\r\n]*)(,|\r\n|\n|\r|$)/y;

/** In the file's order; blank lines are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const matcher = new RegExp(REST);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let torn = false;
  let line = 1;
  let firstLine = line;
  while (matcher.lastIndex < source.length || cells.length > 0) {
    const begin = matcher.lastIndex + 1;
    const isQuoted = source[begin - 1] === '"';
    const close = isQuoted ? closingQuote(source, begin) : null;
    const quoted = isQuoted ? source.slice(begin, close ?? source.length) : '';
    if (isQuoted) matcher.lastIndex = close === null ? source.length : close + 1;
    const [, rest = '', end = ''] = matcher.exec(source) ?? [];
    cells.push(`${quoted.replaceAll('""', '"')}${rest}`);
    torn ||= isQuoted && close === null;
    line += lineEndsIn(quoted);
    if (end === ',') continue;
    line += lineEndsIn(end);
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: firstLine, cells, torn });
    if (end === '') break;
    [cells, torn, firstLine] = [[], false, line];
  }
  return rows;
}

/** Where the quotes that end before `from` are closed; a doubled quote is one in the cell. Null where they never are. */
function closingQuote(source: string, from: number): number | null {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at;
  return null;
}

const lineEndsIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
