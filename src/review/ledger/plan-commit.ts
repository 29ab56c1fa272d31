// The one commit that adds entries to a ledger's branch: their files, and in the same stroke what has become too old to keep.
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { newestEntries } from '../history/newest-entries.ts';
import { dayOf, oldestKeptDay, spentOf } from '../history/spent.ts';
import { MAX_PER_SERIES } from '../history/union.ts';
import { entryPath, type SpentFile, spentPath, spentText } from './branch-files.ts';

/** Files of entries in all: an archive of them is read in seconds. Series that nobody runs any more go with time. */
const MAX_ENTRIES = 10_000;
/** Of their grams: a few hundred runs a day for two months. */
const MAX_SPENT = 20_000;

export interface BranchState {
  readonly entries: readonly Entry[];
  readonly spent: readonly SpentFile[];
}

/** Text by path, null to delete; empty when every entry is there already. */
export function planCommit(
  { entries, spent }: BranchState,
  added: readonly Entry[],
): Map<string, string | null> {
  const changes = new Map<string, string | null>();
  const known = new Set(entries.map(entryPath));
  const news = added.filter((entry) => !known.has(entryPath(entry)));
  if (news.length === 0) return changes;
  const all = [...entries, ...news];
  const { kept, evicted } = newestEntries(all, { perSeries: MAX_PER_SERIES, inAll: MAX_ENTRIES });
  const stays = new Set(kept.map(entryPath));
  for (const entry of news)
    if (stays.has(entryPath(entry))) changes.set(entryPath(entry), `${JSON.stringify(entry)}\n`);
  const firstDay = oldestKeptDay(all.map(dayOf).toSorted().at(-1) ?? '');
  for (const entry of evicted) {
    if (known.has(entryPath(entry))) changes.set(entryPath(entry), null);
    const day = dayOf(entry);
    if (day >= firstDay && spentOf([entry])[day] !== undefined)
      changes.set(spentPath(day, keyOf(entry)), spentText(entry));
  }
  const newestFirst = spent.toSorted((a, b) => (a.path < b.path ? 1 : -1));
  for (const [rank, { path, day }] of newestFirst.entries())
    if (day < firstDay || rank >= MAX_SPENT) changes.set(path, null);
  return changes;
}
