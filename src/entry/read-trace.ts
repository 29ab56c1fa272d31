// Opens the trace of a measurement: a file that anybody in the job may append to, or put something else in the place of.
import { CarbonError, messageOf } from '../errors.ts';
import { parseTrace } from '../measure/trace/parse-trace.ts';
import type { Trace } from '../measure/trace/trace.ts';
import { readSmallFile } from './read-small-file.ts';

/** Three times the size from which the sampler slows down; five days at its slowest beat add 2 MB to that. */
const MOST_BYTES = 64 * 1_048_576;

/** @throws CarbonError `file-unreadable`, also for one that is no regular file or larger than 64 MiB, or `bad-trace`. */
export function readTrace(path: string): Trace {
  let text: string;
  try {
    text = readSmallFile(path, MOST_BYTES);
  } catch (cause) {
    const sentence = `The trace ${path} cannot be read: ${messageOf(cause)}`;
    throw new CarbonError('file-unreadable', sentence, { cause });
  }
  return parseTrace(text);
}
