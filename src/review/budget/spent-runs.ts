// What each known run has emitted, once each: the entries at hand, and of older ones what the ledger keeps of their grams.
import { series16 } from '../../account/receipt/series.ts';
import type { RunOrigin } from '../history/branch-run.ts';
import { canonicalSeries } from '../history/canonical-series.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { seriesParts } from '../history/series-parts.ts';
import { dayOf, type Spent } from '../history/spent.ts';
import type { SeriesRules } from './policy.ts';

export interface SpentRun {
  /** Key of its entry, under the series' name of today. */
  readonly key: string;
  /** Short hash of the series under its name of today. */
  readonly series16: string;
  /** `YYYY-MM-DD`, UTC, on which it began. */
  readonly day: string;
  readonly grams: number;
  /** Workflow of its series; null where only the hash of the series is known. */
  readonly workflow: string | null;
  /** A command within a measured job, whose grams hold its own. */
  readonly isNested: boolean;
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
  const names = new Map<string, Name>();
  for (const series of new Set(entries.map((entry) => entry.series))) {
    const present = canonicalSeries(series, rules);
    const workflow = seriesParts(present)?.workflow ?? null;
    names.set(series16(series), { series16: series16(present), workflow });
  }
  const runs = new Map<string, SpentRun>();
  const add = (stored: string, run: Pick<SpentRun, 'day' | 'grams' | 'isNested' | 'origin'>): void => {
    const [own = '', ...rest] = stored.split('/');
    const name = names.get(own) ?? { series16: own, workflow: null };
    const key = [name.series16, ...rest].join('/');
    runs.set(key, { ...name, ...run, key });
  };
  const left = new Map<string, number>();
  for (const [day, addends] of Object.entries(spent)) {
    for (const [key, grams] of Object.entries(addends)) {
      left.set(key, grams);
      add(key, { day, grams, isNested: false, origin: null });
    }
  }
  for (const entry of entries) {
    const key = keyOf(entry);
    const grams = entry.emissions_g ?? left.get(key) ?? null;
    if (grams === null) continue;
    add(key, { day: dayOf(entry), grams, isNested: entry.within !== null, origin: entry });
  }
  return [...runs.values()];
}

type Name = Pick<SpentRun, 'series16' | 'workflow'>;
