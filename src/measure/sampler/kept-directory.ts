// Tells at every beat whether a directory is there and has had its entries changed, through a kept descriptor: one call, and no path.
import { closeSync, fstatSync, openSync } from 'node:fs';

/** `changed`: its entries may be others than at the look before; `gone`: it was removed, or cannot be looked at. */
export type DirectoryState = 'same' | 'changed' | 'gone';

/**
 * The kernel stamps changes with its coarse clock, a few milliseconds wide: two changes can bear one time, so a directory
 * that was changed just now counts as changed once more.
 */
const YOUNG_MS = 2_000;

/** A function that looks; a directory that is made anew, or comes later, is found at the look after. */
export function keepDirectory(path: string, nowMs: () => number = Date.now): () => DirectoryState {
  let fd: number | null = null;
  let seenMs = Number.NaN;
  const forget = (): DirectoryState => {
    if (fd !== null) closeSync(fd);
    fd = null;
    seenMs = Number.NaN;
    return 'gone';
  };
  return () => {
    try {
      fd ??= openSync(path, 'r');
      const { mtimeMs, nlink } = fstatSync(fd);
      // A directory that was removed has no name any more (inode(7)).
      if (nlink === 0) return forget();
      const isSame = mtimeMs === seenMs && nowMs() - mtimeMs >= YOUNG_MS;
      seenMs = mtimeMs;
      return isSame ? 'same' : 'changed';
    } catch {
      return forget();
    }
  };
}
