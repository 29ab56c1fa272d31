// One row of the comparison: what was found of each tool, as numbers with a unit or as words.
import { medianOf } from '../figure.ts';

export type Unit = 'ms' | 'ms/min' | 'MB' | '%' | '×';

/** Absent tools are not measured: they have no such figure, and never a 0 in its place. */
export type Row =
  | {
      readonly name: string;
      readonly unit: Unit;
      readonly values: Readonly<Record<string, readonly number[]>>;
      /** Differences up to this many units say nothing, as they are the reading's own step; 0 where every difference counts. */
      readonly step?: number;
    }
  | { readonly name: string; readonly words: Readonly<Record<string, string>> };

export type NumberRow = Extract<Row, { unit: Unit }>;
export type WordRow = Extract<Row, { words: unknown }>;

export const isNumbers = (row: Row): row is NumberRow => 'values' in row;

/** Null for a tool that the row has no figure of. */
export function medianIn({ values }: NumberRow, tool: string): number | null {
  const found = values[tool];
  return found === undefined || found.length === 0 ? null : medianOf(found);
}
