// Reads the lines of a trace file into records, one by one, in file order and with the file's own column indexes.
// Sample lines are checked by hand, because a long trace holds 100,000 of them; all others by the schema.
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';
import { type HeaderRecord, TRACE_SCHEMA, type TraceRecord } from './record.ts';
import {
  AbsenceSchema,
  ColumnRecordSchema,
  ColumnSchema,
  DomainSchema,
  EndSchema,
  EventSchema,
  HeaderSchema,
  MarkSchema,
  OwnSchema,
  StepSchema,
} from './record-schema.ts';
import { newTally, type Tally } from './tally.ts';

export interface TraceRecords {
  readonly header: HeaderRecord;
  /** All lines but the header, in file order. */
  readonly records: readonly Exclude<TraceRecord, HeaderRecord>[];
  readonly tally: Tally;
}

type Json = Readonly<Record<string, unknown>>;

const HINT = `This version reads ${TRACE_SCHEMA}.`;
const LINE_SCHEMAS = {
  col: ColumnRecordSchema,
  ev: EventSchema,
  step: StepSchema,
  mark: MarkSchema,
  own: OwnSchema,
  end: EndSchema,
} as const;
const EVENTS: ReadonlySet<unknown> = new Set(EventSchema.options.map((option) => option.entries.e.literal));

/** @throws CarbonError `bad-trace` when there is no header, one of another format or version, or hardly a line that is one. */
export function parseRecords(text: string): TraceRecords {
  const tally = newTally();
  const lines = text.split('\n');
  const header = parseHeader(lines[0] ?? '', tally);
  const records: Exclude<TraceRecord, HeaderRecord>[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const json = parseObject(line);
    if (json === null && at === lines.length - 1) tally.tornEnd = true;
    else if (json === null) countBroken(tally);
    else {
      const record = json.k === 's' ? parseSample(json, tally) : parseLine(json, tally);
      if (record !== null) records.push(record);
    }
  }
  return { header, records, tally };
}

/** A crash breaks one line; so many were put there by somebody, and each costs some microseconds. */
const MOST_BROKEN_LINES = 100_000;

function countBroken(tally: Tally): void {
  tally.brokenLines += 1;
  if (tally.brokenLines <= MOST_BROKEN_LINES) return;
  throw new CarbonError('bad-trace', `More than ${MOST_BROKEN_LINES} lines of the trace are unreadable.`, {
    hint: 'Something else was written into it.',
  });
}

function parseHeader(line: string, tally: Tally): HeaderRecord {
  const json = parseObject(line);
  if (json === null)
    throw new CarbonError('bad-trace', 'The trace has no complete header line.', { hint: HINT });
  const schema = json.schema;
  if (json.k !== 'hdr' || schema !== TRACE_SCHEMA) {
    const named = typeof schema === 'string' ? ` but "${schema.slice(0, TRACE_SCHEMA.length * 2)}"` : '';
    throw new CarbonError('bad-trace', `The first line is not a trace header of a known version${named}.`, {
      hint: HINT,
    });
  }
  const parsed = v.safeParse(HeaderSchema, withKnownParts(json, tally));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new CarbonError(
      'bad-trace',
      `The trace header has a bad "${v.getDotPath(issue)}": ${issue.message}.`,
      {
        hint: HINT,
      },
    );
  }
  tally.unknown += countLeftOut(json, parsed.output);
  return parsed.output;
}

function parseLine(json: Json, tally: Tally): Exclude<TraceRecord, HeaderRecord> | null {
  const kind = json.k;
  if (!isLineKind(kind) || (kind === 'ev' && !EVENTS.has(json.e))) {
    tally.unknown += 1;
    return null;
  }
  const known = kind === 'col' ? withKnownParts(json, tally) : json;
  const parsed = v.safeParse(LINE_SCHEMAS[kind], known);
  if (!parsed.success) {
    tally.brokenLines += 1;
    return null;
  }
  tally.unknown += countLeftOut(json, parsed.output);
  return parsed.output;
}

const isLineKind = (kind: unknown): kind is keyof typeof LINE_SCHEMAS =>
  typeof kind === 'string' && Object.hasOwn(LINE_SCHEMAS, kind);

const SAMPLE_KEYS: ReadonlySet<string> = new Set(['k', 't', 'w', 'v', 'by']);

function parseSample(json: Json, tally: Tally): Exclude<TraceRecord, HeaderRecord> | null {
  const { t, w, v: values, by } = json;
  if (!Number.isSafeInteger(t) || !Number.isSafeInteger(w) || !Array.isArray(values) || Number(t) < 0) {
    tally.brokenLines += 1;
    return null;
  }
  for (const key in json) if (!SAMPLE_KEYS.has(key)) tally.unknown += 1;
  const readings = values.map((value: unknown) => {
    if (value === null || (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER))
      return value;
    tally.badNumbers += 1;
    return null;
  });
  const sample = { k: 's', t: Number(t), w: Number(w), v: readings } as const;
  if (by === undefined) return sample;
  if (by === 'post') return { ...sample, by };
  tally.unknown += 1;
  return sample;
}

/** Drops columns, domains and absences of kinds this version does not know, so that they cost no whole line. */
function withKnownParts(json: Json, tally: Tally): Json {
  const keep = (list: unknown, schema: v.GenericSchema): unknown => {
    if (!Array.isArray(list)) return list;
    const known = list.filter((entry) => v.is(schema, entry));
    tally.unknown += list.length - known.length;
    return known;
  };
  return {
    ...json,
    columns: keep(json.columns, ColumnSchema),
    domains: keep(json.domains, DomainSchema),
    absences: keep(json.absences, AbsenceSchema),
  };
}

/** Keys of `given` that are not in `kept`, at any depth; entries of lists that were dropped are counted elsewhere. */
function countLeftOut(given: unknown, kept: unknown): number {
  if (Array.isArray(given) && Array.isArray(kept)) {
    if (given.length !== kept.length) return 0;
    return given.reduce((sum: number, entry, index) => sum + countLeftOut(entry, kept[index]), 0);
  }
  if (!isObject(given) || !isObject(kept)) return 0;
  return Object.keys(given).reduce(
    (sum, key) => sum + (Object.hasOwn(kept, key) ? countLeftOut(given[key], kept[key]) : 1),
    0,
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(line: string): Json | null {
  try {
    const json: unknown = JSON.parse(line);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}
