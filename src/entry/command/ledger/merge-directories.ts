// `ledger merge FROM… --into PATH`: the union of several directories as sets of entries; nothing is ever overwritten.
import { CarbonError } from '../../../errors.ts';
import { keyOf } from '../../../review/history/entry-key.ts';
import { directoryLedger } from '../../../review/ledger/directory.ts';
import { directoryEntries, type Problem } from './directory-entries.ts';

export interface Merged {
  readonly added: number;
  readonly already_there: number;
  /** Files that were left behind. */
  readonly problems: readonly Problem[];
}

/** @throws CarbonError for a directory that is not there, or cannot be written. */
export async function mergeDirectories(from: readonly string[], into: string): Promise<Merged> {
  const ledger = directoryLedger(into, null);
  const read = await Promise.all(from.map(directoryEntries));
  const all = new Map(read.flatMap(({ filed }) => filed.map(({ entry }) => [keyOf(entry), entry])));
  const known = await ledger.read([...new Set([...all.values()].map(({ series }) => series))]);
  const keys = new Set(known.entries.map(keyOf));
  const news = [...all].filter(([key]) => !keys.has(key)).map(([, entry]) => entry);
  const [refused] = await ledger.append(news);
  if (refused !== undefined) throw new CarbonError('file-unwritable', refused.text);
  return {
    added: news.length,
    already_there: all.size - news.length,
    problems: read.flatMap(({ problems }) => problems),
  };
}
