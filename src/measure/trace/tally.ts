// What reading a trace left out, counted while it reads and said in at most one note of each kind.
import { type Note, note } from '../../errors.ts';

export interface Tally {
  /** The file ends inside a line: its writer was killed. */
  tornEnd: boolean;
  /** Lines that are no JSON object, or a known record with a wrong value. */
  brokenLines: number;
  /** Records, columns, events and keys that a newer version may know. */
  unknown: number;
  /** Readings that cannot be: negative counters, numbers past 2^53, no numbers at all. */
  badNumbers: number;
}

export const newTally = (): Tally => ({ tornEnd: false, brokenLines: 0, unknown: 0, badNumbers: 0 });

export function notesOf(tally: Tally): Note[] {
  const notes: Note[] = [];
  if (tally.tornEnd)
    notes.push(note('trace-torn-end', 'The last line of the trace was cut off and is left out.'));
  if (tally.brokenLines > 0) {
    notes.push(
      note('trace-broken-lines', `${lines(tally.brokenLines)} of the trace could not be read.`, 'warning'),
    );
  }
  if (tally.unknown > 0) {
    notes.push(
      note('trace-unknown', `Left out of the trace as unknown to this version: ${count(tally.unknown)}.`),
    );
  }
  if (tally.badNumbers > 0) {
    notes.push(
      note(
        'trace-bad-numbers',
        `${count(tally.badNumbers, 'reading')} in the trace cannot be and count as missing.`,
        'warning',
      ),
    );
  }
  return notes;
}

const count = (n: number, noun = 'item'): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const lines = (n: number): string => count(n, 'line');
