// A ledger in a directory: one file per entry, `<series16>/<run>-<attempt>-<receipt>.json`, written once and never changed.
// Written as temporary file, then renamed: rename(2) replaces atomically within one file system, so a reader sees all or nothing.
import { randomUUID } from 'node:crypto';
import { access, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, type Note, note } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import type { Entry } from '../history/entry.ts';
import { parseEntries } from '../history/parse-entries.ts';
import { type BaseBranch, spentOn } from './base-branch.ts';
import { listEntryFiles, readEntryFile } from './directory-files.ts';
import { entryFile, seriesFolder } from './entry-file.ts';
import type { Ledger, LedgerReading } from './ledger.ts';

/** Files of other series that are read besides: enough to learn from, and a second of reading on a slow share. */
const MAX_OTHERS = 2_000;

/** The ledger under `path`, created by the first append. Concurrent writers on one host or shared mount are safe. */
export const directoryLedger = (path: string, base: BaseBranch | null): Ledger => ({
  name: `directory:${path}`,
  read: (series) => read(path, series, base),
  append: async (entries) => {
    const notes: Note[] = [];
    for (const entry of entries) {
      try {
        await write(join(path, seriesFolder(entry.series)), entry);
      } catch (error) {
        notes.push(
          note('ledger-not-written', `Nothing was added to ${path}: ${messageOf(error)}`, 'warning'),
        );
      }
    }
    return notes;
  },
});

async function read(
  path: string,
  series: readonly string[],
  base: BaseBranch | null,
): Promise<LedgerReading> {
  const folders = new Set(series.map(seriesFolder));
  const { files, notes } = await listEntryFiles(path);
  const wanted = files.filter(({ folder }) => folders.has(folder));
  const others = files.filter(({ folder }) => !folders.has(folder)).slice(0, MAX_OTHERS);
  const values: unknown[] = [];
  const skipped: Note[] = [];
  for (const file of [...wanted, ...others]) {
    const read = await readEntryFile(path, file);
    if (read.ok) values.push(read.value);
    else skipped.push(read.note);
  }
  const parsed = parseEntries(values);
  return {
    entries: parsed.entries,
    spent: spentOn(base, parsed.entries),
    notes: [...notes, ...skipped, ...parsed.notes],
  };
}

/** As far as the umask of the one who writes first allows: whose a shared ledger is, its owner decides. */
const ANYBODYS = 0o777;

async function write(folder: string, entry: Entry): Promise<void> {
  const file = join(folder, entryFile(entry));
  if (await exists(file)) return;
  makeDirectory(folder, ANYBODYS);
  const unfinished = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, `${JSON.stringify(entry)}\n`, { flag: 'wx', flush: true });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
