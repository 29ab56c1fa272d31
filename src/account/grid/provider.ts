// A source of grid carbon intensity. All implementations pass the conformance suite in test/account/grid/provider.test.ts.
import type { EpochMs } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import type { Refusal } from '../carbon/refusal.ts';

/** A place on a grid: what tables and services look figures up by. */
export interface GridPlace {
  /** As a resolver gave it, `gcp:europe-west9`, `US-CA`; null when nobody knew. */
  readonly region: string | null;
  /** Key of the zone or country table, or `WORLD`. */
  readonly zone: string;
}

export interface IntensityQuestion {
  readonly place: GridPlace;
  readonly from: EpochMs;
  /** May lie in the future: then forecasts are asked for. */
  readonly to: EpochMs;
  readonly scope: Scope;
}

export interface IntensityAnswer {
  /** In order of time, of the scope asked for; a yearly figure has no interval. Empty where there is none: the refusals say why. */
  readonly intensities: readonly Intensity[];
  readonly refusals: readonly Refusal[];
}

export interface IntensityProvider {
  /** `embedded`, `constant`, `live`: for people and receipts. */
  readonly name: string;
  /** Whether it may ask somebody over a network; the others answer out of what is at hand. */
  readonly isLive: boolean;
  /** Never rejects, and never takes longer than its own time limit. */
  readonly intensity: (question: IntensityQuestion) => Promise<IntensityAnswer>;
}
