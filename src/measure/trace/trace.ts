// A trace as account reads it: header, columns in index order, records sorted by time, and what reading noticed.
import type { Note } from '../../errors.ts';
import type { Column } from './column.ts';
import type { Absence, Domain } from './domain.ts';
import type {
  EndRecord,
  EventRecord,
  HeaderRecord,
  MarkRecord,
  OwnRecord,
  SampleRecord,
  StepRecord,
} from './record.ts';

export interface Trace {
  readonly header: HeaderRecord;
  /** Header's and later ones; `columns[i].i === i`. */
  readonly columns: readonly Column[];
  readonly domains: readonly Domain[];
  readonly absences: readonly Absence[];
  /** Sorted by `t`. */
  readonly samples: readonly SampleRecord[];
  readonly events: readonly EventRecord[];
  readonly steps: readonly StepRecord[];
  readonly marks: readonly MarkRecord[];
  /** The last one written; null when the sampler died before its first minute. */
  readonly own: OwnRecord | null;
  /** Null when the sampler never wrote an end. */
  readonly end: EndRecord | null;
  /** Torn or skipped lines, unknown records: counted and said. */
  readonly notes: readonly Note[];
}
