// Holds lines that could not be written, so that a full disk costs samples in the middle and never the header or an event.

import type { TraceRecord } from '../trace/record.ts';
import { serialiseRecord } from '../trace/serialise-record.ts';

export interface Backlog {
  add(record: TraceRecord): void;
  /** Hands everything held to `write` as one text; keeps it when `write` says false. */
  flush(): void;
  /** Bytes written so far. */
  written(): number;
}

/** Ten minutes of a full disk at 1 Hz; then samples are left out, which counters bridge and coverage shows. */
const MOST_SAMPLES = 600;

export function newBacklog(write: (text: string) => boolean): Backlog {
  let held: { readonly line: string; readonly isSample: boolean }[] = [];
  let samples = 0;
  let bytes = 0;
  return {
    add(record) {
      const isSample = record.k === 's';
      held.push({ line: serialiseRecord(record), isSample });
      if (isSample) samples += 1;
      if (samples <= MOST_SAMPLES) return;
      // The first sample stays: with the last one it still gives every counter's total. The second goes.
      const first = held.findIndex((entry) => entry.isSample);
      held.splice(
        held.findIndex((entry, at) => at > first && entry.isSample),
        1,
      );
      samples -= 1;
    },
    flush() {
      if (held.length === 0) return;
      const text = held.map((entry) => entry.line).join('');
      if (!write(text)) return;
      bytes += Buffer.byteLength(text);
      held = [];
      samples = 0;
    },
    written: () => bytes,
  };
}
