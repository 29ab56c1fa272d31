// One dataset as it is written to disk: what it is and where it comes from first, then one row a line so that changes read well in a diff.

export type Cell = string | number | boolean | null | Readonly<Record<string, number>>;
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly generatedFrom: string;
  /** Day the origin was read, ISO 8601. */
  readonly retrieved: string;
  /** SPDX identifier where there is one. */
  readonly licence: string;
  readonly unit: string;
  readonly scope: string;
  readonly basis: string;
  readonly rows: readonly Row[];
}

const SCHEMA_VERSION = 1;
/** The day the origins of the curated tables were read. */
export const RETRIEVED = '2026-11-21';

export function renderTable({ rows, ...head }: Table): string {
  const fields = Object.entries({ schemaVersion: SCHEMA_VERSION, ...head }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
  return `{\n${fields.join('\n')}\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A number from a cell; throws where the cell is not one, as a table with holes must not be written. */
export function numberOf(cell: string | undefined, what: string): number {
  const value = Number(cell);
  if (cell === undefined || cell.trim() === '' || !Number.isFinite(value)) {
    throw new Error(`${what}: "${cell}" is not a number.`);
  }
  return value;
}

export const numberOrNull = (cell: string | undefined, what: string): number | null =>
  cell === undefined || cell === '' ? null : numberOf(cell, what);

export const textOrNull = (cell: string | undefined): string | null =>
  cell === undefined || cell === '' ? null : cell;
