// Reads the text of a trace file: what can be read is kept, what cannot is counted and said, and records come out in time order.
import type { Column } from './column.ts';
import type { Absence, Domain } from './domain.ts';
import { parseRecords } from './parse-records.ts';
import type {
  ColumnRecord,
  EndRecord,
  EventRecord,
  HeaderRecord,
  MarkRecord,
  OwnRecord,
  SampleRecord,
  StepRecord,
} from './record.ts';
import { notesOf, type Tally } from './tally.ts';
import type { Trace } from './trace.ts';

/**
 * Times stay microseconds from `mono0_us`, readings the integers of the device. Columns that this version does not know
 * are left out and the others numbered anew, so `columns[i].i === i` and `v[i]` is always column i.
 * @throws CarbonError `bad-trace` when there is no header, or one of another format or version.
 */
export function parseTrace(text: string): Trace {
  const { header, records, tally } = parseRecords(text);
  // Several processes append, each line in one write: file order is not time order.
  const sorted = records.toSorted((a, b) => a.t - b.t);
  const of = <K extends (typeof sorted)[number]['k']>(k: K) =>
    sorted.filter((record): record is Extract<(typeof sorted)[number], { k: K }> => record.k === k);

  const later: readonly ColumnRecord[] = of('col');
  const domains = uniqueDomains([header, ...later], tally);
  const { columns, place } = numberAnew([header, ...later], domains, tally);
  const early = new Set(header.columns.map((column) => column.i));
  const samples: readonly SampleRecord[] = of('s').map((sample) => rearrange(sample, columns, place, tally));
  const events: readonly EventRecord[] = of('ev');
  const steps: readonly StepRecord[] = of('step');
  const marks: readonly MarkRecord[] = of('mark');
  const owns: readonly OwnRecord[] = of('own');
  const ends: readonly EndRecord[] = of('end');
  return {
    header: { ...header, columns: columns.filter((column) => early.has(place[column.i] ?? -1)) },
    columns,
    domains,
    absences: absencesOf(header, later, events),
    samples,
    events,
    steps,
    marks,
    own: owns.at(-1) ?? null,
    end: ends.at(-1) ?? null,
    notes: notesOf(tally),
  };
}

type Source = HeaderRecord | ColumnRecord;

/** As many as there can be columns; what claims more would only cost time. */
const MOST_DOMAINS = 4_096;

function uniqueDomains(sources: readonly Source[], tally: Tally): Domain[] {
  const byId = new Map<string, Domain>();
  for (const domain of sources.flatMap((source) => source.domains ?? [])) {
    if (byId.has(domain.id)) continue;
    if (byId.size < MOST_DOMAINS) byId.set(domain.id, domain);
    else tally.unknown += 1;
  }
  return [...byId.values()];
}

/** Columns in the order of their file index, and where each file index went; a column without a domain says nothing. */
function numberAnew(sources: readonly Source[], domains: readonly Domain[], tally: Tally) {
  const ids = new Set(domains.map((domain) => domain.id));
  const byIndex = new Map<number, Column>();
  for (const column of sources.flatMap((source) => source.columns)) {
    if (ids.has(column.domain) && !byIndex.has(column.i)) byIndex.set(column.i, column);
    else tally.unknown += 1;
  }
  const ordered = [...byIndex.values()].sort((a, b) => a.i - b.i);
  const place = ordered.map((column) => column.i);
  return { columns: ordered.map((column, i) => ({ ...column, i })), place };
}

/** `place[i]` is the index in the file of the i-th known column; a missing tail stays missing. */
function rearrange(
  sample: SampleRecord,
  columns: readonly Column[],
  place: readonly number[],
  tally: Tally,
): SampleRecord {
  const length = place.filter((at) => at < sample.v.length).length;
  const v = place.slice(0, length).map((at, i) => {
    const value = sample.v[at] ?? null;
    if (value === null || value >= 0 || columns[i]?.kind === 'gauge') return value;
    tally.badNumbers += 1;
    return null;
  });
  return { ...sample, v };
}

function absencesOf(
  header: HeaderRecord,
  later: readonly ColumnRecord[],
  events: readonly EventRecord[],
): Absence[] {
  const late = events.flatMap((event) => {
    if (event.e !== 'refused') return [];
    const { k: _k, t: _t, e: _e, ...absence } = event;
    return [absence];
  });
  return [...header.absences, ...later.flatMap((record) => record.absences ?? []), ...late];
}
