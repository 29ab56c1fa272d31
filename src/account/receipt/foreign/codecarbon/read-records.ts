// CodeCarbon's figures out of a file: rows of a CSV by the names in its header, or the same fields as JSON, one document or one a line.
import * as v from 'valibot';
import { csvRows } from '../csv-rows.ts';
import type { ForeignDocument, ForeignProblem } from '../document.ts';
import { type CodeCarbonRecord, codeCarbonRecord } from './record.ts';

export interface PlacedRecord {
  readonly file: string;
  readonly line: number;
  readonly record: CodeCarbonRecord;
}

export interface ReadRecords {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly ForeignProblem[];
}

/** More than a file of the largest size holds of real ones; each takes memory, whatever is in it. */
const MOST_ROWS = 500_000;
const TOO_MANY: Row = { line: 1, cellOf: null, why: 'it holds more than 500,000 rows' };

/** What no file of CodeCarbon's lacks, in any version. */
const EVERY_FILE = ['timestamp', 'project_name', 'duration', 'emissions'];

export const isCodeCarbonHeader = (names: readonly string[]): boolean =>
  EVERY_FILE.every((name) => names.includes(name));

interface Row {
  readonly line: number;
  /** Null for a row whose cells nobody can tell apart. */
  readonly cellOf: ((column: string) => string | null) | null;
  readonly why: string;
}

export function readRecords({ name: file, text }: ForeignDocument): ReadRecords {
  const records: PlacedRecord[] = [];
  const problems: ForeignProblem[] = [];
  for (const { line, cellOf, why } of /^\s*[[{]/.test(text) ? jsonRows(text) : tableRows(text)) {
    const record = cellOf === null ? why : codeCarbonRecord(cellOf);
    if (typeof record === 'string') problems.push({ file, line, why: record });
    else records.push({ file, line, record });
  }
  return { records, problems };
}

/** By header name, never by position: the order differs between versions, and between the tool's own files. */
function tableRows(text: string): readonly Row[] {
  if (hasTooManyLines(text)) return [TOO_MANY];
  const [header, ...rows] = csvRows(text);
  const places = new Map(header?.cells.map((name, at) => [name.trim(), at]));
  return rows.map(({ line, cells, torn }) => {
    if (torn) return { line, cellOf: null, why: 'a quote is opened and never closed' };
    const wanted = header?.cells.length ?? 0;
    if (cells.length !== wanted) return { line, cellOf: null, why: misaligned(cells.length, wanted) };
    return { line, cellOf: (column) => cells[places.get(column) ?? -1] ?? null, why: '' };
  });
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (const _ of text.matchAll(/\r\n|\n|\r/g)) if (++lines > MOST_ROWS + 1) return true;
  return false;
}

/** CodeCarbon leaves out empty columns when it appends to a file, and what follows them slips to the left. */
const misaligned = (found: number, wanted: number): string =>
  `it has ${found} fields where the header has ${wanted}, so nobody can say which figure is which` +
  (found < wanted ? ' (CodeCarbon drops empty columns of a row that it appends)' : '');

const FieldsSchema = v.record(v.string(), v.unknown());

/** One document, an array, or a document a line as a logger writes them. */
function jsonRows(text: string): readonly Row[] {
  const whole = parsed(text);
  if (whole === undefined ? hasTooManyLines(text) : [whole].flat().length > MOST_ROWS) return [TOO_MANY];
  const documents =
    whole !== undefined
      ? [whole].flat().map((value) => ({ value, line: 1 }))
      : text
          .split('\n')
          .map((source, at) => ({ value: parsed(source), line: at + 1, blank: source.trim() === '' }))
          .filter(({ blank }) => !blank);
  return documents.map(({ value, line }) => {
    const fields = v.safeParse(FieldsSchema, value);
    if (!fields.success) return { line, cellOf: null, why: 'it is not a JSON document' };
    const cells = new Map(Object.entries(fields.output));
    return { line, cellOf: (column) => cellText(cells.get(column)), why: '' };
  });
}

const cellText = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
