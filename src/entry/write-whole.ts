// Writes a file whole or not at all, and never through what another user may have put in its place.
import { renameSync, rmSync, writeFileSync } from 'node:fs';

const PRIVATE_FILE = 0o600;

/**
 * The draft is made anew, by us: where others may write, a link of its name would lead us to a file of their choice
 * (symlink(7), open(2) O_EXCL). Renaming replaces a link, and does not follow it. @throws the system's error.
 */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text, { mode: PRIVATE_FILE, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
