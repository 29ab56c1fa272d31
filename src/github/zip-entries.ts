// Several files out of a zip held in memory, under one cap for all of them together.
import { contentOf, zipFiles } from './zip-archive.ts';
import type { ZipLimits } from './zip-entry.ts';

/**
 * Content by name of the files that `wanted` gives a key for; of two with one key the first. Throws with one sentence when
 * the zip is malformed, lists too many entries, or the wanted ones inflate to more than the cap.
 */
export function zipEntries(
  zip: Buffer,
  wanted: (name: string) => string | null,
  { maxEntries, maxBytes }: ZipLimits,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let left = maxBytes;
  for (const file of zipFiles(zip, maxEntries)) {
    const key = wanted(file.name);
    if (key === null || found.has(key)) continue;
    const content = contentOf(zip, file, left);
    left -= content.length;
    if (left < 0) throw new Error(`the archive inflates to more than ${maxBytes} bytes`);
    found.set(key, content);
  }
  return found;
}
