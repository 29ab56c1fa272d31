// What is known of one kind of metrics exporter: its series, and how these become domains and columns with integers in them.
import type { NewColumn } from '../../trace/column.ts';
import type { Absence, Domain } from '../../trace/domain.ts';
import type { Series } from './exporter-text.ts';

export interface Exposed {
  readonly domains: readonly Domain[];
  readonly columns: readonly NewColumn[];
  readonly absences: readonly Absence[];
  /** Raw values in the order of `columns`; null where the series is missing or no number that fits. */
  readonly read: (series: readonly Series[]) => readonly (number | null)[];
}

export interface ExporterKind {
  /** `exporter:…`, the source of its columns. */
  readonly source: string;
  /** For a sentence. */
  readonly title: string;
  readonly series: ReadonlySet<string>;
  /** Columns of an answer; without any where nothing in it can be used, with the reasons. */
  readonly expose: (series: readonly Series[], visible: Readonly<Record<string, string>>) => Exposed;
}

/** Exporters write floats; a trace holds integers of a unit that keeps what the sensor had. */
export function integerOf(value: number | undefined, unitsPerOne: number): number | null {
  const raw = Math.round((value ?? Number.NaN) * unitsPerOne);
  return Number.isSafeInteger(raw) && raw >= 0 ? raw : null;
}
