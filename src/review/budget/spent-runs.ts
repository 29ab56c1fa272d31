// What each known run has emitted, once each: the entries at hand, and of older ones what the ledger keeps of their grams.
import { series16 } from '../../account/receipt/series.ts';
import type { RunOrigin } from '../history/branch-run.ts';
import { canonicalSeries } from '../history/canonical-series.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import type { Spent } from '../history/spent.ts';
import type { SeriesRules } from './policy.ts';

export interface SpentRun {
  /** Key of its entry. */
  readonly key: string;
  /** Short hash of the series under its name of today. */
  readonly series16: string;
  /** `YYYY-MM-DD`, UTC, on which it began. */
  readonly day: string;
  readonly grams: number;
  /** Null for a run of which only the grams are left: those are kept of base branches only. */
  readonly origin: RunOrigin | null;
}

export interface SpentQuestion {
  /** Under the names they are stored with. */
  readonly entries: readonly Entry[];
  readonly spent: Spent;
  readonly rules: SeriesRules;
}

/** Runs without grams are left out. The order of the entries is nothing. */
export function spentRuns({ entries, spent, rules }: SpentQuestion): readonly SpentRun[] {
  const names = new Map<string, string>();
  for (const { series } of entries) {
    const present = series16(canonicalSeries(series, rules));
    names.set(series16(series), present);
  }
  const runs = new Map<string, SpentRun>();
  for (const [day, addends] of Object.entries(spent)) {
    for (const [key, grams] of Object.entries(addends)) {
      const own = key.split('/', 1)[0] ?? '';
      runs.set(key, { key, series16: names.get(own) ?? own, day, grams, origin: null });
    }
  }
  for (const entry of entries) {
    const own = series16(entry.series);
    const grams = entry.emissions_g ?? runs.get(keyOf(entry))?.grams ?? null;
    if (grams === null) continue;
    const key = keyOf(entry);
    runs.set(key, {
      key,
      series16: names.get(own) ?? own,
      day: dayOf(entry.started_at),
      grams,
      origin: entry,
    });
  }
  return [...runs.values()];
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, DAY_LENGTH);
