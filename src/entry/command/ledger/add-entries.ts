// Adds entries to a ledger that are not there yet; what is there is never changed.
import { CarbonError } from '../../../errors.ts';
import type { Entry } from '../../../review/history/entry.ts';
import { keyOf } from '../../../review/history/entry-key.ts';
import { parseEntries } from '../../../review/history/parse-entries.ts';
import type { Ledger } from '../../../review/ledger/ledger.ts';

export interface Added {
  readonly added: number;
  readonly already_there: number;
  /** Of those already there, how many tell other figures than what was to be added. */
  readonly different: number;
}

/** @throws CarbonError `file-unwritable` for a ledger that cannot be written. */
export async function addEntries(entries: readonly Entry[], ledger: Ledger): Promise<Added> {
  const unique = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const read = await ledger.read([...new Set(entries.map(({ series }) => series))]);
  const known = new Map(read.entries.map((entry) => [keyOf(entry), entry]));
  const news = [...unique].flatMap(([key, entry]) => (known.has(key) ? [] : [entry]));
  const different = [...unique].filter(([key, entry]) => {
    const there = known.get(key);
    return there !== undefined && textOf(there) !== textOf(entry);
  });
  const [refused] = await ledger.append(news);
  if (refused !== undefined) throw new CarbonError('file-unwritable', refused.text);
  return { added: news.length, already_there: unique.size - news.length, different: different.length };
}

/** In the order of the schema's keys, as it is read back. */
const textOf = (entry: Entry): string =>
  JSON.stringify(parseEntries([JSON.parse(JSON.stringify(entry))]).entries);
