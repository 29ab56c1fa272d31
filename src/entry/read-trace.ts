// Opens a trace file.
import { parseTrace } from '../measure/trace/parse-trace.ts';
import type { Trace } from '../measure/trace/trace.ts';
import { readText } from './read-text.ts';

/** @throws CarbonError `file-unreadable` or `bad-trace`. */
export const readTrace = (path: string): Trace => parseTrace(readText('The trace', path));
