// One grid carbon intensity with everything that makes it comparable: place, time, scope, basis, kind, source, year.
import type { EpochMs, GramsPerKwh } from '../../units.ts';

/** direct: combustion at the plant; lifecycle: plus fuel supply and plant building. */
export type Scope = (typeof SCOPES)[number];
export const SCOPES = ['lifecycle', 'direct'] as const;

export interface Intensity {
  readonly zone: string;
  /** The interval the value is for; null for a yearly value used outside its year. */
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
  readonly value: GramsPerKwh;
  readonly kind: 'average' | 'marginal';
  readonly scope: Scope;
  readonly basis: 'production' | 'consumption' | null;
  /** Such as `electricity-maps-yearly`, `ember-yearly`, `user`, `world`. */
  readonly source: string;
  readonly year: number | null;
  readonly licence: string | null;
  /** True for carried-forward, modelled or provider-estimated values. */
  readonly estimated: boolean;
  readonly forecast: boolean;
}

/** Where a region name led: the zone, who named it, and what was refused on the way. */
export interface Placement {
  /** As the winning resolver gave it; null when nobody knew. */
  readonly region: string | null;
  /** Grid zone key or ISO 3166 country; `WORLD` when nobody knew. */
  readonly zone: string;
  readonly country: string | null;
  /** `runner-environment`, `config`, `input`, `cloud-environment`, `cloud-init`, `metadata:aws`, `kubernetes`, `time-zone`, `none`. */
  readonly resolvedBy: string;
  /** Power usage effectiveness of the place, dimensionless; null when unknown (then 1.0, "IT energy only"). */
  readonly pue: number | null;
  readonly pueSource: string | null;
}
