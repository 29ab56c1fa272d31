// Real grams of base-branch runs by day, one addend per entry: what budgets over days, weeks and months add up.
import { series16 } from '../../account/receipt/series.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './entry-key.ts';

/** Day `YYYY-MM-DD`, UTC, to grams of CO2e by entry key, so that a union never counts a run twice. */
export type Spent = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Two months and a day: the longest month that a budget may add up, seen from its last day and from the next one's first. */
const KEPT_DAYS = 62;
const MS_PER_DAY = 86_400_000;
const DAY_CHARACTERS = 10;

/** The day an entry's grams belong to. */
export const dayOf = (entry: Entry): string =>
  new Date(entry.started_at).toISOString().slice(0, DAY_CHARACTERS);

/**
 * What these entries have emitted; the caller hands in runs of one branch. A pull request's run is none of them, a command
 * inside a measured job is counted there, and an unknown amount is not zero: all three are left out.
 */
export function spentOf(entries: readonly Entry[]): Spent {
  const spent: WritableSpent = {};
  for (const entry of entries) {
    if (entry.event === 'pull_request' || entry.within !== null || entry.emissions_g === null) continue;
    const day = dayOf(entry);
    const addends = spent[day] ?? {};
    spent[day] = addends;
    addends[keyOf(entry)] = entry.emissions_g;
  }
  return spent;
}

/** Everything that the given ones hold; of two amounts for one key the larger, so that every order gives the same. */
export function unionOfSpent(parts: readonly Spent[]): Spent {
  const union = new Map<string, Map<string, number>>();
  for (const part of parts) {
    for (const [day, addends] of Object.entries(part)) {
      const sums = union.get(day) ?? new Map<string, number>();
      union.set(day, sums);
      // A map, since a key from outside may be the name of something that every object has.
      for (const [key, grams] of Object.entries(addends)) sums.set(key, Math.max(sums.get(key) ?? 0, grams));
    }
  }
  return Object.fromEntries([...union].map(([day, sums]) => [day, Object.fromEntries(sums)]));
}

/** The part of one series; its entries' keys begin with its hash. */
export const spentBySeries = (spent: Spent, series: string): WritableSpent =>
  filtered(spent, (_, key) => key.startsWith(`${series16(series)}/`));

/** Without the days that no budget can ask for any more. */
export function withoutOldDays(spent: Spent, newest: string): WritableSpent {
  const first = oldestKeptDay(newest);
  return filtered(spent, (day) => day >= first);
}

/** Two months back from the newest day known. */
export const oldestKeptDay = (newest: string): string =>
  new Date(Date.parse(newest) - KEPT_DAYS * MS_PER_DAY).toISOString().slice(0, DAY_CHARACTERS);

type WritableSpent = Record<string, Record<string, number>>;

function filtered(spent: Spent, keeps: (day: string, key: string) => boolean): WritableSpent {
  const kept: WritableSpent = {};
  for (const [day, addends] of Object.entries(spent)) {
    const left = Object.entries(addends).filter(([key]) => keeps(day, key));
    if (left.length > 0) kept[day] = Object.fromEntries(left);
  }
  return kept;
}
