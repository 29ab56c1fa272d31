// Aligns short cells for a terminal by padding with spaces; widths count code points, which is right for what we print.

const GAP = '  ';

/** Indented lines; the last cell of a row is not padded. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    // The last cell of a row may be a whole sentence: nothing stands behind it to be aligned.
    row.slice(0, -1).forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
    });
  }
  return rows.map((row) =>
    `${GAP}${row.map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - [...cell].length))).join(GAP)}`.trimEnd(),
  );
}
