// The entry files below a directory ledger, in the order of their names; what cannot be listed or read is a note.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, type Note, note } from '../../errors.ts';
import { isEntryFile, isSeriesFolder } from './entry-file.ts';

export interface EntryFile {
  /** Folder of its series. */
  readonly folder: string;
  readonly name: string;
}

export interface ListedFiles {
  readonly files: readonly EntryFile[];
  readonly notes: readonly Note[];
}

/** A directory that is not there is an empty ledger. */
export async function listEntryFiles(path: string): Promise<ListedFiles> {
  const notes: Note[] = [];
  const files: EntryFile[] = [];
  for (const folder of (await namesIn(path, notes)).filter(isSeriesFolder)) {
    for (const name of (await namesIn(join(path, folder), notes)).filter(isEntryFile))
      files.push({ folder, name });
  }
  return { files, notes };
}

async function namesIn(path: string, notes: Note[]): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted();
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) notes.push(note('ledger-not-read', `No history was read: ${messageOf(error)}`, 'warning'));
    return [];
  }
}

export type FileValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly note: Note };

/** The parsed JSON of one file, which may still be anything. */
export async function readEntryFile(path: string, { folder, name }: EntryFile): Promise<FileValue> {
  try {
    return { ok: true, value: JSON.parse(await readFile(join(path, folder, name), 'utf8')) };
  } catch (error) {
    const text = `${folder}/${name} was skipped: ${messageOf(error)}`;
    return { ok: false, note: note('ledger-file-skipped', text, 'warning') };
  }
}
