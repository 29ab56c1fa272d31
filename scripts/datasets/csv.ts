// Reads a comma-separated table with a header line into one object per row (RFC 4180: quotes, doubled quotes, commas inside quotes).

export type CsvRow = Readonly<Record<string, string>>;

/** Rows keyed by column name; a byte order mark is dropped. Throws where a row has another number of cells than the header. */
export function parseCsv(text: string): readonly CsvRow[] {
  const [header, ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  if (header === undefined) throw new Error('The table has no header line.');
  return lines.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`Row ${index + 1} has ${cells.length} cells.`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}

/** One cell and what ends it: a comma, a line end or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null) throw new Error(`A stray quote near character ${at}.`);
    const [, quoted, plain, end] = match;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}
