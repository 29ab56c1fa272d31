// Union of history bundles as grow-only sets: commutative, associative, idempotent, so concurrent writers lose nothing.
// Every cap keeps the greatest elements of a total order, which is what lets capped unions be joined in any order.
import { BUNDLE_SCHEMA, type Bundle } from './bundle.ts';
import { newestEntries } from './newest-entries.ts';
import { dayOf, spentOf, unionOfSpent, withoutOldDays } from './spent.ts';

/** Entries kept per series and in all; the oldest go first. */
export const MAX_PER_SERIES = 200;
const MAX_ENTRIES = 20_000;
/** Ids of absorbed artifacts kept; ids rise with time and artifacts expire, so the lowest go first. */
const MAX_MERGED = 10_000;
/** Of an empty bundle, which has no day to count back from. */
const NO_DAY = '1970-01-01';

/**
 * The bundle that holds everything the given ones hold, within the caps; the empty bundle for an empty list. What an entry
 * that has to go has emitted stays for two months more, so that no budget over a span forgets it.
 */
export function unionOf(bundles: readonly Bundle[], perSeries: number = MAX_PER_SERIES): Bundle {
  const all = bundles.flatMap(({ entries }) => entries);
  const { kept, evicted } = newestEntries(all, { perSeries, inAll: MAX_ENTRIES });
  const spent = unionOfSpent([...bundles.map((bundle) => bundle.spent), spentOf(evicted)]);
  const days = [...Object.keys(spent), ...all.map(dayOf)].toSorted();
  return {
    schema: BUNDLE_SCHEMA,
    merged: mergedOf(bundles),
    entries: [...kept],
    spent: withoutOldDays(spent, days.at(-1) ?? NO_DAY),
  };
}

const mergedOf = (bundles: readonly Bundle[]): number[] =>
  [...new Set(bundles.flatMap(({ merged }) => merged))].toSorted((a, b) => a - b).slice(-MAX_MERGED);
