// Every file of a directory ledger, read and held against its own name: entries, and what is wrong with the others.
import { existsSync } from 'node:fs';
import { CarbonError } from '../../../errors.ts';
import type { Entry } from '../../../review/history/entry.ts';
import { parseEntries } from '../../../review/history/parse-entries.ts';
import { type EntryFile, listEntryFiles, readEntryFile } from '../../../review/ledger/directory-files.ts';
import { entryFile, seriesFolder } from '../../../review/ledger/entry-file.ts';

export interface FiledEntry {
  /** `<series16>/<run>-<attempt>-<receipt>.json`. */
  readonly file: string;
  readonly entry: Entry;
}

export interface Problem {
  readonly file: string;
  readonly why: string;
}

export interface DirectoryEntries {
  readonly filed: readonly FiledEntry[];
  readonly problems: readonly Problem[];
}

/** @throws CarbonError `file-unreadable` where there is no such directory. */
export async function directoryEntries(path: string): Promise<DirectoryEntries> {
  if (!existsSync(path)) throw new CarbonError('file-unreadable', `The ledger ${path} does not exist.`);
  const { files, notes } = await listEntryFiles(path);
  const filed: FiledEntry[] = [];
  const problems: Problem[] = notes.map(({ text }) => ({ file: path, why: text }));
  for (const at of files) {
    const file = `${at.folder}/${at.name}`;
    const read = await readEntryFile(path, at);
    const { entries, notes: doubts } = parseEntries(read.ok ? [read.value] : []);
    const [entry] = entries;
    if (entry === undefined) problems.push({ file, why: read.ok ? (doubts[0]?.text ?? '') : read.note.text });
    else if (!isInPlace(entry, at))
      problems.push({ file, why: `The name belongs to another entry than ${entry.receipt}.` });
    else filed.push({ file, entry });
  }
  return { filed, problems };
}

const isInPlace = (entry: Entry, { folder, name }: EntryFile): boolean =>
  folder === seriesFolder(entry.series) && name === entryFile(entry);
