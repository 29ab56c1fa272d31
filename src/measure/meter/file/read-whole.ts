// Reads a file whole, once: a regular one, without waiting, and no more of it than it may have.
import { closeSync, readSync } from 'node:fs';
import { openRegular } from './open-regular.ts';

/** `/proc/cpuinfo` is the longest of them: 2 kB for each of 8,192 processors, the most that Linux runs on. */
const MOST_BYTES = 16_777_216;
const MIB = 1_048_576;
const FIRST_BYTES = 4_096;
const GROWTH = 4;

/** By default as much as any file of procfs or sysfs. @throws the system's error, or one that says what is wrong with the file. */
export function readWhole(path: string, mostBytes: number = MOST_BYTES): Buffer {
  const fd = openRegular(path);
  try {
    // The size that these files state is 0 or a page, whatever is in them.
    let bytes = Buffer.allocUnsafe(FIRST_BYTES);
    let length = 0;
    for (;;) {
      const read = readSync(fd, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      if (length > mostBytes) throw new Error(`${path} is larger than ${mostBytes / MIB} MiB.`);
      if (length < bytes.length) continue;
      // One byte more than may be tells a file that ends there from one that goes on.
      bytes = Buffer.concat([bytes], Math.min(bytes.length * GROWTH, mostBytes + 1));
    }
  } finally {
    closeSync(fd);
  }
}
