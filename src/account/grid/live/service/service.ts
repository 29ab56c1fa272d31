// A live service of grid carbon intensity as one description: whom it serves, what it needs, how it is asked and understood.
// All of them pass the conformance suite in test/account/grid/live/service/conformance.ts.
import type { EpochMs } from '../../../../units.ts';
import type { Intensity, Scope } from '../../../carbon/intensity.ts';
import type { GridPlace } from '../../provider.ts';

/** One GET. The key travels in a header where the service allows it. */
export interface ServiceRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ServiceQuestion {
  /** The service's own name of the zone, as `area` gave it. */
  readonly area: string;
  readonly zone: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly scope: Scope;
  /** Moment of asking: what begins later is a forecast. */
  readonly now: EpochMs;
  /** Null where the service needs none. */
  readonly key: string | null;
}

export interface LiveService {
  /** `electricity-maps`, as `CARBON_INTENSITY` and receipts name it. */
  readonly name: string;
  /** `Electricity Maps`, as people know it. */
  readonly title: string;
  readonly scopes: readonly Scope[];
  /** Environment variable that holds the key; null where none is needed. */
  readonly keyVariable: string | null;
  /** Whether it tells the hours that lie ahead. */
  readonly hasForecast: boolean;
  /** Null where the service has no figures for the place. */
  readonly area: (place: GridPlace) => string | null;
  /** All GETs that answer the question; usually one. */
  readonly requests: (question: ServiceQuestion) => readonly ServiceRequest[];
  /**
   * Slots that overlap the question, in order of time, from the parsed JSON of each request; every value finite and 0..2000 gCO2e/kWh.
   * Throws `RefusedAnswer` for another shape, another zone, or no usable value.
   */
  readonly read: (answers: readonly unknown[], question: ServiceQuestion) => readonly Intensity[];
}
