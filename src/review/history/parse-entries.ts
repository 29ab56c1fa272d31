// Reads ledger entries out of parsed JSON, one by one: a newer or a damaged entry costs itself, never its neighbours.
import * as v from 'valibot';
import { type Note, note } from '../../errors.ts';
import { ENTRY_SCHEMA, type Entry, EntrySchema } from './entry.ts';

const SCHEMA_FAMILY = 'carbon-action/entry/';

export interface ParsedEntries {
  readonly entries: readonly Entry[];
  /** How many were skipped, and why. */
  readonly notes: readonly Note[];
}

/** Entries that this version understands; the others are counted in the notes. Never throws. */
export function parseEntries(values: readonly unknown[]): ParsedEntries {
  const entries: Entry[] = [];
  let newer = 0;
  let damaged = 0;
  for (const value of values) {
    const parsed = v.safeParse(EntrySchema, value);
    if (parsed.success) entries.push(parsed.output);
    else if (isOtherVersion(value)) newer += 1;
    else damaged += 1;
  }
  const notes: Note[] = [];
  if (newer > 0) {
    const text = `${counted(newer)} of another format than ${ENTRY_SCHEMA} skipped.`;
    notes.push(note('newer-entries', text, 'warning'));
  }
  if (damaged > 0) {
    notes.push(note('damaged-entries', `${counted(damaged)} could not be read and skipped.`, 'warning'));
  }
  return { entries, notes };
}

function isOtherVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  const { schema } = value;
  return typeof schema === 'string' && schema.startsWith(SCHEMA_FAMILY) && schema !== ENTRY_SCHEMA;
}

const counted = (n: number): string => (n === 1 ? '1 ledger entry' : `${n} ledger entries`);
