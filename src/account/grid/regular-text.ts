// The text of a regular file that code of a job may have put there: never waited for, and no more of it than it may have.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Null for what is not there, may not be read, is no regular file (a FIFO would be waited for, for ever), or is larger.
 * `flags`: further ones of open(2), such as O_NOFOLLOW.
 */
export function regularText(path: string, maxBytes: number, flags = 0): string | null {
  let fd: number | null = null;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
    if (!fstatSync(fd).isFile()) return null;
    const bytes = Buffer.allocUnsafe(maxBytes + 1);
    const length = readSync(fd, bytes, 0, bytes.length, 0);
    return length > maxBytes ? null : bytes.toString('utf8', 0, length);
  } catch {
    return null;
  } finally {
    if (fd !== null) closeSync(fd);
  }
}
