// Appends lines to a trace file, one write each with O_APPEND, so that several processes of a job can do so at once (write(2)).
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

export interface TraceFile {
  /** False when nothing, or not all, could be written: a full disk, a directory that is gone. */
  append(text: string): boolean;
  close(): void;
}

const PRIVATE_FILE = 0o600;
const LINE_FEED = 10;

/** Opens at the first append and again after a failure; never throws. */
export function openTraceFile(path: string): TraceFile {
  let fd: number | null = null;
  const close = () => {
    if (fd !== null) closeSync(fd);
    fd = null;
  };
  return {
    append(text) {
      try {
        fd ??= openSync(path, 'a+', PRIVATE_FILE);
        // Whoever was killed in the middle of a line must not take the next line with it.
        const bytes = Buffer.from(endsInsideLine(fd) ? `\n${text}` : text);
        if (writeSync(fd, bytes) === bytes.length) return true;
      } catch {
        // Retried at the next beat.
      }
      try {
        close();
      } catch {
        fd = null;
      }
      return false;
    },
    close,
  };
}

function endsInsideLine(fd: number): boolean {
  const { size } = fstatSync(fd);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== LINE_FEED;
}
