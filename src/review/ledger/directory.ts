// A ledger in a directory: one file per entry, `<series16>/<run>-<attempt>-<receipt>.json`, written once and never changed.
// Written as temporary file, then renamed: rename(2) replaces atomically within one file system, so a reader sees all or nothing.
import { randomUUID } from 'node:crypto';
import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { series16 } from '../../account/receipt/series.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import type { Entry } from '../history/entry.ts';
import { parseEntries } from '../history/parse-entries.ts';
import type { Ledger, LedgerReading } from './ledger.ts';

/** Temporary names start with a dot, so a reader never takes an unfinished file for an entry. */
const isEntryFile = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.');

/** The ledger under `path`, created by the first append. Concurrent writers on one host or shared mount are safe. */
export const directoryLedger = (path: string): Ledger => ({
  name: `directory:${path}`,
  read: (series) => read(join(path, series16(series)), series),
  append: async (entries) => {
    const notes: Note[] = [];
    for (const entry of entries) {
      try {
        await write(join(path, series16(entry.series)), entry);
      } catch (error) {
        notes.push(
          note('ledger-not-written', `Nothing was added to ${path}: ${messageOf(error)}`, 'warning'),
        );
      }
    }
    return notes;
  },
});

async function read(folder: string, series: string): Promise<LedgerReading> {
  const notes: Note[] = [];
  const values: unknown[] = [];
  for (const name of await namesIn(folder, notes)) {
    try {
      values.push(JSON.parse(await readFile(join(folder, name), 'utf8')));
    } catch (error) {
      notes.push(note('ledger-file-skipped', `${name} was skipped: ${messageOf(error)}`, 'warning'));
    }
  }
  const parsed = parseEntries(values);
  return {
    // Two series may share the 64 bits of a folder name, and files can be copied by hand.
    entries: parsed.entries.filter((entry) => entry.series === series),
    notes: [...notes, ...parsed.notes],
  };
}

async function namesIn(folder: string, notes: Note[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isEntryFile).toSorted();
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent) notes.push(note('ledger-not-read', `No history was read: ${messageOf(error)}`, 'warning'));
    return [];
  }
}

/** As far as the umask of the one who writes first allows: whose a shared ledger is, its owner decides. */
const ANYBODYS = 0o777;

async function write(folder: string, entry: Entry): Promise<void> {
  const file = join(folder, `${entry.run_id ?? 'local'}-${entry.run_attempt ?? 1}-${entry.receipt}.json`);
  if (await exists(file)) return;
  makeDirectory(folder, ANYBODYS);
  const unfinished = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, `${JSON.stringify(entry)}\n`, { flag: 'wx' });
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
