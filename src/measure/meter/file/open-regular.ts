// Opens a regular file for reading, and nothing else: whatever else bears its name in a captured tree could block us for ever.
import { closeSync, constants, fstatSync, openSync } from 'node:fs';

/**
 * A descriptor whose reads never wait: a FIFO without a writer, a terminal or a device is refused, and of a file such as
 * `trace_pipe`, which blocks until there is news, a read says EAGAIN (open(2), read(2)).
 * @throws the system's error, or one that says what is wrong with the file.
 */
export function openRegular(path: string): number {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    if (fstatSync(fd).isFile()) return fd;
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  closeSync(fd);
  throw new Error(`${path} is not a regular file.`);
}
