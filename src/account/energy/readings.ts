// Picks one quantity of one domain out of the samples: the columns that carry it (a device that came back has a new one).
import type { Column, Quantity } from '../../measure/trace/column.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { type Micros, micros } from '../../units.ts';
import { firstAtLeast } from './search.ts';
import type { Stretch } from './segment.ts';

/** One source's readings of one quantity, with the facts of its (newest) column. */
export interface Readings {
  readonly column: Column;
  readonly values: readonly { readonly t: Micros; readonly value: number }[];
}

/** One entry per source of the quantity, in the order the sources appeared; sources without a single value are left out. */
export function readingsOf(trace: Trace, domain: string, quantity: Quantity): readonly Readings[] {
  const columns = trace.columns.filter((column) => column.domain === domain && column.quantity === quantity);
  const sources = [...new Set(columns.map(sourceOf))];
  return sources.flatMap((source) => {
    const group = columns.filter((column) => sourceOf(column) === source);
    const column = group.at(-1);
    const values = column === undefined ? [] : valuesOf(trace, group);
    return column === undefined || values.length === 0 ? [] : [{ column, values }];
  });
}

/** The values read in a stretch, its ends included. */
export const valuesBetween = (values: Readings['values'], { start, end }: Stretch): Readings['values'] =>
  values.slice(
    firstAtLeast(values, start, ({ t }) => t),
    firstAtLeast(values, end + 1, ({ t }) => t),
  );

const sourceOf = (column: Column): string => `${column.source} ${column.unit}`;

function valuesOf(trace: Trace, columns: readonly Column[]): Readings['values'] {
  const values: { t: Micros; value: number }[] = [];
  for (const sample of trace.samples) {
    for (const column of columns) {
      const value = sample.v[column.i];
      if (typeof value !== 'number' || !isPossible(value, column)) continue;
      values.push({ t: micros(sample.t), value });
      break;
    }
  }
  return values;
}

/** A gauge above its upper bound is a misreading; a counter above its wrap range likewise. */
const isPossible = (value: number, column: Column): boolean =>
  Number.isFinite(value) && value >= 0 && (column.max === null || value <= column.max);
