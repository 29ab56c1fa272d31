// A source of grid carbon intensity. All implementations pass the conformance suite in test/account/grid/provider.test.ts.
import type { EpochMs } from '../../units.ts';
import type { Intensity } from '../carbon/intensity.ts';

export interface IntensityProvider {
  /** `embedded`, `constant`: for people and receipts. */
  readonly name: string;
  /** Intensities that apply between `from` and `to`, in order of time; a yearly figure has no interval. Empty where the zone is not served. */
  intensity(zone: string, from: EpochMs, to: EpochMs): Promise<readonly Intensity[]>;
}
