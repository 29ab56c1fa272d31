// Reads a file that code of the job may have placed where we look: regular files only, up to a limit, and never waiting.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const MIB = 1_048_576;
const SMALL_FILE_BYTES = MIB;

/**
 * The text of a regular file of at most `maxBytes`. A FIFO would block us for ever, a device or a huge file fill our memory.
 * @throws Error with one sentence, or the system's error.
 */
export function readSmallFile(path: string, maxBytes: number = SMALL_FILE_BYTES): string {
  // Without O_NONBLOCK the open of a FIFO waits for a writer (open(2)).
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(fd).isFile()) throw new Error(`${path} is not a regular file.`);
    // The size may change while we read, and pseudo files say 0: only what is read counts.
    const chunks: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, maxBytes + 1 - bytes));
      const read = readSync(fd, chunk);
      if (read === 0) return Buffer.concat(chunks).toString('utf8');
      chunks.push(chunk.subarray(0, read));
      bytes += read;
      if (bytes > maxBytes) throw new Error(`${path} is larger than ${maxBytes / MIB} MiB.`);
    }
  } finally {
    closeSync(fd);
  }
}

const CHUNK_BYTES = 65_536;
