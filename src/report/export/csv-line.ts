// One line of comma-separated text after RFC 4180: quotes only where a cell needs them, a line feed at the end.

/** Null and the empty text are an empty field; every separator is there. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(',')}\n`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
