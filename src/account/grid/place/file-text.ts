// The text of a small file of the machine, `''` where there is none or it may not be read.
// In a job container the job is root there and may have put anything in its place.
import { regularText } from '../regular-text.ts';

/** cloud-init's whole instance data, user data left out, is some 20 kB. */
const MAX_BYTES = 1_048_576;

/** A larger file is none of those that are looked for, and counts as not there. */
export const fileText = (path: string): string => regularText(path, MAX_BYTES) ?? '';
