// Yearly intensity from the embedded tables: zone (Electricity Maps, consumption), else country (Ember, production), else world.
import type { CountryRow, Datasets, ZoneRow } from '../../datasets.ts';
import { type EpochMs, gramsPerKwh } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import type { GridPlace, IntensityProvider } from './provider.ts';
import { WORLD } from './region-tables.ts';

type GridTables = Pick<Datasets, 'zones' | 'countries'>;

export const embeddedProvider = (datasets: GridTables): IntensityProvider => ({
  name: 'embedded',
  intensity: async ({ place, scope, to }) => {
    const found = embeddedIntensity({ place, scope, at: to }, datasets);
    return { intensities: found === null ? [] : [found], refusals: [] };
  },
});

/** Figures that are older than this when they are used count as estimated, years after their own. */
const FRESH_YEARS = 2;

/**
 * The newest average figure of the scope; `at` is the moment it is used for. In lifecycle scope a zone that no table knows gets the
 * world's; in direct scope, where no table covers the place, there is none: scopes are never mixed.
 */
export function embeddedIntensity(
  asked: { readonly place: GridPlace; readonly scope: Scope; readonly at: EpochMs },
  { zones, countries }: GridTables,
): Intensity | null {
  const { place, scope, at } = asked;
  if (scope === 'direct') return null;
  const { zone } = place;
  const row = zones().find((candidate) => candidate.zone === zone);
  const found = (row && ofZone(row)) ?? ofCountry(countries(), zone) ?? ofWorld(countries());
  const stale = found.year !== null && new Date(at).getUTCFullYear() - found.year > FRESH_YEARS;
  return { ...found, estimated: found.estimated || stale };
}

const YEARLY = { from: null, to: null, kind: 'average', scope: 'lifecycle', forecast: false } as const;

function ofZone({ zone, values, modelled }: ZoneRow): Intensity | null {
  const newest = Object.entries(values).toSorted(([a], [b]) => Number(b) - Number(a))[0];
  if (newest === undefined) return null;
  return {
    ...YEARLY,
    zone,
    value: gramsPerKwh(newest[1]),
    basis: 'consumption',
    source: 'electricity-maps-yearly',
    year: Number(newest[0]),
    licence: 'ODbL-1.0',
    estimated: modelled,
  };
}

function ofCountry(countries: readonly CountryRow[], zone: string): Intensity | null {
  const country = zone.split('-')[0];
  const row = countries.find(({ iso2 }) => iso2 === country && iso2 !== WORLD);
  return row === undefined ? null : { ...ofEmber(row), source: 'ember-yearly' };
}

function ofWorld(countries: readonly CountryRow[]): Intensity {
  const row = countries.find(({ iso2 }) => iso2 === WORLD);
  if (row === undefined) throw new Error('The country table has no row of the world.');
  return { ...ofEmber(row), source: 'world', estimated: true };
}

const ofEmber = ({ iso2, value, year, carried_forward }: CountryRow) =>
  ({
    ...YEARLY,
    zone: iso2,
    value: gramsPerKwh(value),
    basis: 'production',
    year,
    licence: 'CC-BY-SA-4.0',
    estimated: carried_forward,
  }) as const;
