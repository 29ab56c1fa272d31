// Union of history bundles as grow-only sets: commutative, associative, idempotent, so concurrent writers lose nothing.
// Every cap keeps the greatest elements of a total order, which is what lets capped unions be joined in any order.
import { BUNDLE_SCHEMA, type Bundle } from './bundle.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './entry-key.ts';

/** Entries kept per series and in all; the oldest go first. */
const MAX_PER_SERIES = 200;
const MAX_ENTRIES = 20_000;
/** Ids of absorbed artifacts kept; ids rise with time and artifacts expire, so the lowest go first. */
const MAX_MERGED = 10_000;

/** The bundle that holds everything the given ones hold, within the caps; the empty bundle for an empty list. */
export function unionOf(bundles: readonly Bundle[]): Bundle {
  return {
    schema: BUNDLE_SCHEMA,
    merged: mergedOf(bundles),
    entries: entriesOf(bundles),
    months: monthsOf(bundles),
    comment_author: bundles.reduce<string | null>((kept, b) => greater(kept, b.comment_author), null),
  };
}

const mergedOf = (bundles: readonly Bundle[]): number[] =>
  [...new Set(bundles.flatMap((bundle) => bundle.merged))].toSorted((a, b) => a - b).slice(-MAX_MERGED);

interface Keyed {
  readonly key: string;
  readonly time: number;
  readonly entry: Entry;
}

function entriesOf(bundles: readonly Bundle[]): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of bundles.flatMap((bundle) => bundle.entries)) {
    const key = keyOf(entry);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? entry : ofTwo(known, entry));
  }
  const newestFirst = [...byKey]
    .map(([key, entry]): Keyed => ({ key, time: Date.parse(entry.started_at), entry }))
    .toSorted((a, b) => b.time - a.time || (a.key < b.key ? 1 : -1));
  const seen = new Map<string, number>();
  const kept = newestFirst.filter(({ entry }) => {
    const rank = seen.get(entry.series) ?? 0;
    seen.set(entry.series, rank + 1);
    return rank < MAX_PER_SERIES;
  });
  return kept
    .slice(0, MAX_ENTRIES)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Entries are immutable, so two of one key are equal; should they differ, every order must still choose the same. */
const ofTwo = (a: Entry, b: Entry): Entry => (JSON.stringify(a) >= JSON.stringify(b) ? a : b);

function monthsOf(bundles: readonly Bundle[]): Bundle['months'] {
  const months: Bundle['months'] = {};
  for (const bundle of bundles) {
    for (const [month, addends] of Object.entries(bundle.months)) {
      const sums = months[month] ?? {};
      months[month] = sums;
      for (const [key, value] of Object.entries(addends)) sums[key] = Math.max(sums[key] ?? 0, value);
    }
  }
  return months;
}

function greater(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
