// A rise that was tested, of a job, a step or a whole run: all that the table of increase rules asks about it.
import { gramsFromEnergy, gramsPerKwh, joules, kwhFromJoules } from '../../units.ts';
import type { Change } from '../comparison/comparison.ts';
import type { Entry } from '../history/entry.ts';
import type { Finding } from './judge-case.ts';

export interface Rise {
  readonly change: Change;
  readonly joules: Sides;
  /** Each job's at the reference of its head, for both sides; null in an unknown zone. */
  readonly grams: Sides | null;
  /** Attempts of the head that were pooled. */
  readonly attempts: number;
  /** Share of the head's energy that is measured. */
  readonly measured: number | null;
  /** Of the baseline: too far from the base commit, or of unknown beginning. */
  readonly old: boolean;
  readonly sinceLost: boolean;
}

export interface Sides {
  readonly head: number;
  readonly base: number;
  /** Largest of the medians of the newest 1, 2 and 3 baseline values. */
  readonly nearest: number | null;
}

export type Evidence =
  | { readonly rise: Rise; readonly instead?: undefined }
  | { readonly rise?: undefined; readonly instead: Finding };

export const scaled = ({ head, base, nearest }: Sides, factor: number): Sides => ({
  head: head * factor,
  base: base * factor,
  nearest: nearest === null ? null : nearest * factor,
});

/** At the zone's pinned yearly intensity, times PUE, without embodied: the wind does not decide. */
export const gramsPerJoule = (entry: Entry | null): number | null =>
  entry === null || entry.reference_g_per_kwh === null
    ? null
    : gramsFromEnergy(kwhFromJoules(joules(1)), gramsPerKwh(entry.reference_g_per_kwh)) * entry.pue;
