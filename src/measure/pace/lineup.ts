// Gives every column of every meter its index, once and for ever, and puts a meter's readings in their places.
import type { Column, NewColumn } from '../trace/column.ts';

export interface Reader {
  read(): readonly (number | null)[];
}

export interface Lineup {
  readonly columns: readonly Column[];
  /** Appends columns of a reader in the order in which it reads them, and returns them with their indexes. */
  append(reader: Reader, columns: readonly NewColumn[]): readonly Column[];
  /** One pass over all readers; `v[i]` is column i. */
  readAll(): (number | null)[];
}

export function newLineup(): Lineup {
  const columns: Column[] = [];
  const places = new Map<Reader, number[]>();
  return {
    columns,
    append(reader, added) {
      const numbered = added.map((column, at): Column => ({ i: columns.length + at, ...column }));
      columns.push(...numbered);
      places.set(reader, [...(places.get(reader) ?? []), ...numbered.map((column) => column.i)]);
      return numbered;
    },
    readAll() {
      const v: (number | null)[] = new Array(columns.length).fill(null);
      for (const [reader, indexes] of places) {
        const values = reader.read();
        let at = 0;
        for (const index of indexes) v[index] = values[at++] ?? null;
      }
      return v;
    },
  };
}
