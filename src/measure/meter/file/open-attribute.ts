// Opens an attribute to be read again and again, and tells what is not there from what we may not read.
import { type KeptFile, keepOpen } from './kept-file.ts';

export type Unopened = 'absent' | 'no-permission' | 'read-failed';

/** The file, or why there is none. */
export function openAttribute(path: string): KeptFile | Unopened {
  try {
    return keepOpen(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
    return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'read-failed';
  }
}
