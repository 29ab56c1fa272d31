// The newest entries of every series, each entry once: the set that a bundle or a branch keeps, and what has to go from it.
import type { Entry } from './entry.ts';
import { keyOf } from './entry-key.ts';

export interface EntryLimits {
  readonly perSeries: number;
  readonly inAll: number;
}

export interface KeptEntries {
  /** In the order of their keys. */
  readonly kept: readonly Entry[];
  readonly evicted: readonly Entry[];
}

interface Keyed {
  readonly key: string;
  readonly time: number;
  readonly entry: Entry;
}

export function newestEntries(entries: readonly Entry[], { perSeries, inAll }: EntryLimits): KeptEntries {
  const newestFirst = keyed(entries).toSorted((a, b) => b.time - a.time || (a.key < b.key ? 1 : -1));
  const seen = new Map<string, number>();
  const kept: Keyed[] = [];
  const evicted: Entry[] = [];
  for (const each of newestFirst) {
    const rank = seen.get(each.entry.series) ?? 0;
    seen.set(each.entry.series, rank + 1);
    if (rank < perSeries && kept.length < inAll) kept.push(each);
    else evicted.push(each.entry);
  }
  return {
    kept: kept.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry),
    evicted,
  };
}

function keyed(entries: readonly Entry[]): readonly Keyed[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? entry : ofTwo(known, entry));
  }
  return [...byKey].map(([key, entry]) => ({ key, time: Date.parse(entry.started_at), entry }));
}

/** Entries are immutable, so two of one key are equal; should they differ, every order must still choose the same. */
function ofTwo(a: Entry, b: Entry): Entry {
  const [more, less] = (a.emissions_g ?? -1) >= (b.emissions_g ?? -1) ? [a, b] : [b, a];
  if (more.emissions_g !== less.emissions_g) return more;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
