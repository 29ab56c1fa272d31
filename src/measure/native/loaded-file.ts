// Reads from the text of /proc/self/maps which file a library was loaded from, and whether this process runs on musl (proc(5)).
import { basename } from 'node:path';

/** The mapped file of the library asked for by soname or path; null when none is mapped. */
export function loadedFile(maps: string, name: string): string | null {
  // A soname is a link to the file with the driver's full version, such as libnvidia-ml.so.580.65.06.
  const stem = basename(name).replace(/\.so.*$/, '.so');
  const files = mappedFiles(maps).filter((file) => basename(file).startsWith(stem));
  return files.find((file) => file === name) ?? files[0] ?? null;
}

/** True when the musl loader is mapped into the process. */
export const isMusl = (maps: string): boolean =>
  mappedFiles(maps).some((file) => basename(file).startsWith('ld-musl-'));

const mappedFiles = (maps: string): string[] =>
  maps.split('\n').flatMap((line) => {
    const at = line.indexOf('/');
    return at < 0 ? [] : [line.slice(at).replace(/ \(deleted\)$/, '')];
  });
