// Reads a file that code of the job may have placed where we look: regular files only, up to a limit, and never waiting.
import { readWhole } from '../measure/meter/file/read-whole.ts';

const SMALL_FILE_BYTES = 1_048_576;

/**
 * The text of a regular file of at most `maxBytes`. A FIFO would block us for ever, a device or a huge file fill our memory.
 * @throws Error with one sentence, or the system's error.
 */
export const readSmallFile = (path: string, maxBytes: number = SMALL_FILE_BYTES): string =>
  readWhole(path, maxBytes).toString('utf8');
