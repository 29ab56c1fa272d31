// Yearly intensity from the embedded tables. Lifecycle: zone (Electricity Maps, consumption), else country (Ember, production), else world.
// Direct: Google's regions and the United States (eGRID), else none.
import type { CountryRow, Datasets, ZoneRow } from '../../datasets.ts';
import { type EpochMs, gramsPerKwh } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import type { Refusal } from '../carbon/refusal.ts';
import { type DirectTables, directFigure } from './direct-figure.ts';
import { newestValue } from './newest-value.ts';
import type { GridPlace, IntensityProvider } from './provider.ts';
import { WORLD } from './region-tables.ts';

export type GridTables = Pick<Datasets, 'zones' | 'countries'> & DirectTables;

export interface EmbeddedQuestion {
  readonly place: GridPlace;
  readonly scope: Scope;
  /** The moment the figure is used for: an old one is marked as estimated. */
  readonly at: EpochMs;
}

export interface EmbeddedAnswer {
  /** Null where no table of the scope covers the place: then the refusal says why. */
  readonly intensity: Intensity | null;
  readonly refusal: Refusal | null;
  /** Which area the figure is of, where it is not the place's own. */
  readonly remark: string | null;
}

export const embeddedProvider = (datasets: GridTables): IntensityProvider => ({
  name: 'embedded',
  isLive: false,
  intensity: async ({ place, scope, to }) => {
    const { intensity, refusal } = embeddedAnswer({ place, scope, at: to }, datasets);
    return {
      intensities: intensity === null ? [] : [intensity],
      refusals: refusal === null ? [] : [refusal],
    };
  },
});

export const embeddedIntensity = (asked: EmbeddedQuestion, tables: GridTables): Intensity | null =>
  embeddedAnswer(asked, tables).intensity;

/** Figures that are older than this when they are used count as estimated, years after their own. */
const FRESH_YEARS = 2;

/**
 * The newest average figure of the scope. In lifecycle scope a zone that no table knows gets the world's; in direct scope, where no
 * table covers the place, there is none: scopes are never mixed.
 */
export function embeddedAnswer({ place, scope, at }: EmbeddedQuestion, tables: GridTables): EmbeddedAnswer {
  const found =
    scope === 'direct'
      ? directFigure(place, tables)
      : { intensity: lifecycleFigure(place.zone, tables), remark: null };
  if ('code' in found) return { intensity: null, refusal: found, remark: null };
  const { intensity, remark } = found;
  const stale = intensity.year !== null && new Date(at).getUTCFullYear() - intensity.year > FRESH_YEARS;
  return {
    intensity: { ...intensity, estimated: intensity.estimated || stale },
    refusal: null,
    remark,
  };
}

function lifecycleFigure(zone: string, { zones, countries }: GridTables): Intensity {
  const row = zones().find((candidate) => candidate.zone === zone);
  return (row && ofZone(row)) ?? ofCountry(countries(), zone) ?? ofWorld(countries());
}

const YEARLY = { from: null, to: null, kind: 'average', scope: 'lifecycle', forecast: false } as const;

function ofZone({ zone, values, modelled }: ZoneRow): Intensity | null {
  const newest = newestValue(values);
  if (newest === null) return null;
  return {
    ...YEARLY,
    zone,
    value: gramsPerKwh(newest.value),
    basis: 'consumption',
    source: 'electricity-maps-yearly',
    year: newest.year,
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
