// Every region name that is accepted, with its place and figure, for the `grid list` command.
import type { Datasets } from '../../datasets.ts';
import type { EpochMs, GramsPerKwh } from '../../units.ts';
import type { Scope } from '../carbon/intensity.ts';
import { embeddedIntensity } from './dataset.ts';
import { cloudRegionName, gridOfCloudRegion, WORLD } from './region-tables.ts';

export interface ListedRegion {
  readonly region: string;
  /** `France`, `Frankfurt`; null where the table names no place. */
  readonly place: string | null;
  readonly zone: string;
  /** Null where no table of the scope covers the place. */
  readonly intensity: GramsPerKwh | null;
  readonly year: number | null;
  readonly source: string | null;
}

/** Zones and countries by key, then cloud regions by provider. US states and three-letter codes are accepted too, but not listed. */
export function listRegions(
  datasets: Datasets,
  { now, scope }: { readonly now: EpochMs; readonly scope: Scope },
): readonly ListedRegion[] {
  const zones = datasets.zones().map(({ zone, name }) => ({ region: zone, place: name, zone }));
  const known = new Set(zones.map(({ zone }) => zone));
  const countries = datasets
    .countries()
    .filter(({ iso2 }) => iso2 !== WORLD && !known.has(iso2))
    .map(({ iso2, name }) => ({ region: iso2, place: name, zone: iso2 }));
  const clouds = datasets.cloudRegions().map((row) => ({
    region: cloudRegionName(row),
    place: row.location,
    zone: gridOfCloudRegion(row),
  }));
  const places = [...zones, ...countries].toSorted((a, b) => (a.region < b.region ? -1 : 1));
  return [...places, ...clouds].map((place) => {
    const figure = embeddedIntensity({ place, scope, at: now }, datasets);
    return {
      ...place,
      intensity: figure?.value ?? null,
      year: figure?.year ?? null,
      source: figure?.source ?? null,
    };
  });
}
