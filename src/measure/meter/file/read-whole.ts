// Reads a small file of procfs or sysfs whole, once: a regular one, and no more of it than any such file has.
import { closeSync, readSync } from 'node:fs';
import { openRegular } from './open-regular.ts';

/** `/proc/cpuinfo` is the longest of them: 2 kB for each of 8,192 processors, the most that Linux runs on. */
const MOST_BYTES = 16_777_216;
const FIRST_BYTES = 4_096;
const GROWTH = 4;

/** @throws the system's error, or one that says what is wrong with the file. */
export function readWhole(path: string): Buffer {
  const fd = openRegular(path);
  try {
    // The size that these files state is 0 or a page, whatever is in them.
    let bytes = Buffer.allocUnsafe(FIRST_BYTES);
    let length = 0;
    for (;;) {
      const read = readSync(fd, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      if (length < bytes.length) continue;
      if (length >= MOST_BYTES) throw new Error(`${path} is too long`);
      bytes = Buffer.concat([bytes], bytes.length * GROWTH);
    }
  } finally {
    closeSync(fd);
  }
}
