// One file out of a zip held in memory, by its name.
import { contentOf, zipFiles } from './zip-archive.ts';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes after inflating, of all files that are read together. */
  readonly maxBytes: number;
}

/** The content of the file of exactly this name. Throws with one sentence when the zip is malformed or too large. */
export function zipEntry(zip: Buffer, name: string, { maxEntries, maxBytes }: ZipLimits): Uint8Array {
  const file = zipFiles(zip, maxEntries).find((each) => each.name === name);
  if (file === undefined) throw new Error(`the archive has no ${name}`);
  return contentOf(zip, file, maxBytes);
}
