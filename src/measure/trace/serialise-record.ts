// Writes one record as one line of the trace file. Imports no schema library, because the sampler loads this file.
import type { TraceRecord } from './record.ts';

/** One NDJSON line with its line feed. A number that JSON cannot hold (NaN, infinity) becomes null, never 0. */
export const serialiseRecord = (record: TraceRecord): string => `${JSON.stringify(record)}\n`;
