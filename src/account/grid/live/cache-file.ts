// Files of a directory that several jobs, containers and users write at once: each read bounded, written whole, and not for ever.
import { randomUUID } from 'node:crypto';
import { constants, opendirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from '../../../make-directory.ts';
import { regularText } from '../regular-text.ts';

const MAX_BYTES = 65_536;
/** For everybody to read: a job container's root and the runner's user may share the directory, and there is no secret in it. */
const DIRECTORY_MODE = 0o755;
const FILE_MODE = 0o644;
const CACHED = /^[a-z\d-]+-[\da-f]{16}-\d{4}-\d{2}-\d{2}T\d{2}\.json(?:\.[\da-f-]{36}\.part)?$/;
/** Longer than a job may last (five days on a self-hosted runner), so that its later account finds its hours. */
const MAX_AGE_MS = 8 * 86_400_000;
/** Of 4 kB at most: eight megabytes, eleven weeks of one zone's hours. */
const MAX_FILES = 2_000;
/** Looked at in one go: some tenth of a second. Of a directory that a job has filled, the next job removes more. */
const MAX_LISTED = 5_000;

/** Null for what is not there, is no regular file, is a link, or is too large. */
export const readCached = (directory: string, name: string): string | null =>
  regularText(join(directory, name), MAX_BYTES, constants.O_NOFOLLOW);

/** A draft of its own, then a new name: readers see the old text or the new one (rename(2)). False where it cannot be written. */
export function writeCached(directory: string, name: string, text: string): boolean {
  const draft = join(directory, `${name}.${randomUUID()}.part`);
  try {
    makeDirectory(directory, DIRECTORY_MODE);
    writeFileSync(draft, text, { mode: FILE_MODE, flag: 'wx' });
    renameSync(draft, join(directory, name));
    return true;
  } catch {
    removed(draft);
    return false;
  }
}

/** Removes our files that are too old, and the oldest of too many. What somebody else removes meanwhile is none of our business. */
export function pruneCache(directory: string, nowMs: number): void {
  const files = namesIn(directory)
    .filter((name) => CACHED.test(name))
    .map((name) => join(directory, name))
    .map((path) => ({ path, writtenMs: writtenMs(path) }))
    .toSorted((a, b) => b.writtenMs - a.writtenMs);
  const old = files.filter(({ writtenMs }, index) => index >= MAX_FILES || nowMs - writtenMs > MAX_AGE_MS);
  for (const { path } of old) removed(path);
}

/** In no order. */
function namesIn(directory: string): readonly string[] {
  const names: string[] = [];
  try {
    const listing = opendirSync(directory);
    try {
      for (let entry = listing.readSync(); entry && names.length < MAX_LISTED; entry = listing.readSync())
        names.push(entry.name);
    } finally {
      listing.closeSync();
    }
  } catch {
    // It is gone, or another's: what has been seen of it counts.
  }
  return names;
}

const writtenMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another user's, or a directory of that name: it stays.
  }
}
