// The text of a small file of the machine, `''` where there is none or it may not be read.
// In a job container the job is root there and may have put anything in its place: a FIFO would be waited for, for ever.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** cloud-init's whole instance data, user data left out, is some 20 kB. */
const MAX_BYTES = 1_048_576;

/** A larger file is none of those that are looked for, and counts as not there. */
export function fileText(path: string): string {
  let fd: number | null = null;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(fd).isFile()) return '';
    const bytes = Buffer.allocUnsafe(MAX_BYTES + 1);
    const length = readSync(fd, bytes, 0, bytes.length, 0);
    return length > MAX_BYTES ? '' : bytes.toString('utf8', 0, length);
  } catch {
    return '';
  } finally {
    if (fd !== null) closeSync(fd);
  }
}
