// Reads the files that are imported: bounded text, and when each was written last.
import { readFileSync, statSync } from 'node:fs';
import type { ForeignDocument } from '../../../account/receipt/foreign/document.ts';
import { MAX_FOREIGN_CHARACTERS } from '../../../account/receipt/foreign/import-documents.ts';
import { CarbonError } from '../../../errors.ts';
import { epochMs } from '../../../units.ts';
import { readText } from '../../read-text.ts';

/** @throws CarbonError `file-unreadable`, or `bad-input` for a file that is too large or no text. */
export const readDocuments = (paths: readonly string[]): readonly ForeignDocument[] =>
  [...new Set(paths)].map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    // Before it is read: whatever is named may be gigabytes long.
    if (stat?.isFile() && stat.size > MAX_FOREIGN_CHARACTERS)
      throw new CarbonError('bad-input', `${path} is larger than 64 MiB.`);
    const text = stat?.isFile() ? utf8(path) : readText('The file', path);
    return { name: path, text, modifiedAt: epochMs(Math.round(stat?.mtimeMs ?? 0)) };
  });

function utf8(path: string): string {
  const text = readText('The file', path);
  if (!text.includes('\uFFFD')) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new CarbonError('bad-input', `${path} is no UTF-8 text.`, { cause });
  }
}
