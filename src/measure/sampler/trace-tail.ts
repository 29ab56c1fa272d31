// Reads the last lines of a trace file, by which anybody who sees the file can tell how its sampler is.
import { closeSync, fstatSync, readSync } from 'node:fs';
import { openRegular } from '../meter/file/open-regular.ts';

export interface TraceTail {
  /** The last lines; the first of them may be cut. */
  readonly text: string;
  /** When the file was last written, wall clock, ms. */
  readonly writtenMs: number;
}

/** The end record is the last line but for what others append after it. */
const TAIL_BYTES = 4_096;

/** Null where there is no such file. */
export function readTail(trace: string): TraceTail | null {
  try {
    // Code of the job may have put something else in its place.
    const fd = openRegular(trace);
    try {
      const { size, mtimeMs } = fstatSync(fd);
      const tail = Buffer.alloc(TAIL_BYTES);
      const length = readSync(fd, tail, 0, TAIL_BYTES, Math.max(0, size - TAIL_BYTES));
      return { text: tail.toString('latin1', 0, length), writtenMs: mtimeMs };
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}

export const isEnded = ({ text }: TraceTail): boolean => text.includes('{"k":"end"');
