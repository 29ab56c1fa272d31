// Comma-separated text to rows, after RFC 4180, each with the line it begins on: whoever has a bad row must be able to find it.
// Read leniently where the RFC is silent (line feeds alone, a byte order mark, blank lines), never by guessing at cells.

export interface CsvRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell was never closed: the file was cut off, or a quote is missing, and the rest of it is in this row. */
  readonly torn: boolean;
}

/** A cell in quotes with doubled quotes inside, or without; then what ends it. The last cell of a text ends with nothing. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)("?)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** In the file's order; blank lines are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const matcher = new RegExp(CELL);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let torn = false;
  let line = 1;
  let firstLine = line;
  while (matcher.lastIndex < source.length || cells.length > 0) {
    const [whole = '', quoted, closing, rest = '', plain = '', end] = matcher.exec(source) ?? [];
    cells.push(quoted === undefined ? plain : `${quoted.replaceAll('""', '"')}${rest}`);
    torn ||= quoted !== undefined && closing === '';
    line += lineEndsIn(whole);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: firstLine, cells, torn });
    if (end === '') break;
    [cells, torn, firstLine] = [[], false, line];
  }
  return rows;
}

const lineEndsIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
