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
  let tail = newTail();
  const close = () => {
    if (fd !== null) closeSync(fd);
    fd = null;
    tail = newTail();
  };
  return {
    append(text) {
      try {
        fd ??= openSync(path, 'a+', PRIVATE_FILE);
        // Whoever was killed in the middle of a line must not take the next line with it.
        const lines = tail.endsInsideLine(fd) ? `\n${text}` : text;
        // As a string: buffers made at every beat would lie about for hours until the engine's next full collection.
        const written = writeSync(fd, lines);
        if (written === Buffer.byteLength(lines)) {
          tail.grow(written);
          return true;
        }
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

/** The end of the file as we left it: one small read tells at every beat whether it is still ours, and whole. */
function newTail() {
  const bytes = Buffer.alloc(2);
  let end = 0;
  return {
    endsInsideLine(fd: number): boolean {
      // Nothing behind our last line feed: nobody has written since.
      if (end > 0 && readSync(fd, bytes, 0, 2, end - 1) === 1) return bytes[0] !== LINE_FEED;
      end = fstatSync(fd).size;
      return end > 0 && readSync(fd, bytes, 0, 1, end - 1) === 1 && bytes[0] !== LINE_FEED;
    },
    grow(written: number): void {
      end += written;
    },
  };
}
