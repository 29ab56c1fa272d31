// Where and when a job would have cost fewer grams: what `grid` finds out and the report tells.
import type { Note } from '../../errors.ts';
import type { Grams, GramsPerKwh, KilowattHours, Seconds } from '../../units.ts';
import type { CleanestStart } from './forecast.ts';
import type { Scope } from './intensity.ts';

export interface Advice {
  /** Of every figure in it. */
  readonly scope: Scope;
  readonly here: AdvisedRegion;
  /** The cleanest first; `here` is among them, and stands alone where there is nothing to compare with. */
  readonly regions: readonly AdvisedRegion[];
  readonly job: AdvisedJob | null;
  /** Null where nobody tells the hours that lie ahead: a note says why. */
  readonly start: CleanestStart | null;
  readonly notes: readonly Note[];
}

export interface AdvisedJob {
  readonly energyKwh: KilowattHours;
  readonly durationSeconds: Seconds;
}

export interface AdvisedRegion {
  readonly region: string;
  /** `Frankfurt`; null where the table names no place. */
  readonly place: string | null;
  readonly zone: string;
  readonly country: string | null;
  /** Null only for the region that is asked about, where no table of the scope covers it. */
  readonly value: GramsPerKwh | null;
  /** Null for a live figure. */
  readonly year: number | null;
  readonly source: string | null;
  /** True for a live service's mean of the last day, false for a yearly one. */
  readonly live: boolean;
  readonly pue: number | null;
  /** Of the job, counted as `changePercent`; null without a job. */
  readonly grams: Grams | null;
  /**
   * Of the grams per kWh of computing, against the region that is asked about. An unknown PUE is taken as that of the region asked
   * about; where that is unknown too, nobody's counts. So a region is never cleaner for not saying what its halls use.
   */
  readonly changePercent: number | null;
}
