// What a person wrote for a region (zone, country, US state, cloud region) as one place on a grid; forms: interface, `region`.
import { CarbonError, type Note, note } from '../../../errors.ts';
import { cloudRegionName, gridOfCloudRegion, type RegionTables, WORLD } from '../region-tables.ts';
import { nearestRegion } from './nearest-region.ts';
import { US_STATES } from './us-states.ts';

export interface Region {
  /** Canonical spelling: `FR`, `DK-DK1`, `US-CA`, `aws:eu-west-3`. */
  readonly name: string;
  readonly kind: 'zone' | 'country' | 'state' | 'cloud';
  /** Key of the zone or country table, or `WORLD` where no grid is stated for the region. */
  readonly zone: string;
  readonly country: string | null;
  readonly pue: number | null;
  readonly pueSource: string | null;
  /** What the curated table says about the row; null where it says nothing. */
  readonly remark: string | null;
  readonly notes: readonly Note[];
}

const ACCEPTED_FORMS =
  'Accepted: a grid zone (DK-DK1, US-CAL-CISO), a country (FR, FRA), a US state (US-CA), ' +
  'a cloud region (aws:eu-west-3, gcp:europe-west9, azure:francecentral, oci:eu-paris-1); `grid list` prints all.';

/** `statedIn`: where a person would look for a wrong one. Case does not matter, and a cloud region may have a slash for its colon. Throws `bad-region` for anything that names no place in the tables, with the nearest that does. */
export function parseRegion(text: string, tables: RegionTables, statedIn?: string): Region {
  const name = text.trim();
  const region = /[:/]/.test(name)
    ? cloudRegion(name.toLowerCase().replace('/', ':'), tables)
    : gridPlace(name.toUpperCase(), tables);
  if (region !== null) return region;
  const nearest = nearestRegion(name, tables);
  const where = statedIn === undefined ? '' : ` in ${statedIn}`;
  throw new CarbonError('bad-region', `"${name}"${where} is not a region that the datasets know.`, {
    hint: nearest === null ? ACCEPTED_FORMS : `Did you mean ${nearest}? ${ACCEPTED_FORMS}`,
  });
}

function cloudRegion(name: string, tables: RegionTables): Region | null {
  const row = tables.cloudRegions().find((candidate) => cloudRegionName(candidate) === name);
  if (row === undefined) return null;
  const zone = gridOfCloudRegion(row);
  const nowhere = note(
    'region-without-grid',
    `No grid is stated for ${name}: in lifecycle scope only the world average can stand for it.`,
    'warning',
  );
  return {
    name,
    kind: 'cloud',
    zone,
    country: row.country,
    pue: row.pue,
    pueSource: row.pue === null ? null : `${row.provider} ${row.pue_year}`,
    remark: row.note,
    notes: zone === WORLD ? [nowhere] : [],
  };
}

const PLAIN = { pue: null, pueSource: null, remark: null, notes: [] };

function gridPlace(name: string, tables: RegionTables): Region | null {
  const zone = tables.zones().find((row) => row.zone === name);
  if (name.includes('-')) {
    if (zone !== undefined) return { ...PLAIN, name, kind: 'zone', zone: name, country: zone.country };
    return usState(name);
  }
  const row = tables.countries().find(({ iso2, iso3 }) => iso2 !== WORLD && (iso2 === name || iso3 === name));
  const country = zone?.country ?? row?.iso2;
  if (country === undefined) return null;
  const notes = name.length === 2 ? ambiguity(country, row?.name ?? zone?.name ?? country) : [];
  return { ...PLAIN, name: country, kind: 'country', zone: country, country, notes };
}

function usState(name: string): Region | null {
  const state = name.startsWith('US-') ? US_STATES[name.slice('US-'.length)] : undefined;
  if (state === undefined) return null;
  const place = { ...PLAIN, name, kind: 'state', country: 'US' } as const;
  if (state.zone !== null) return { ...place, zone: state.zone };
  const text = `${state.name} has several grids: in lifecycle scope the figure of the United States stands for it. Closer: ${state.zones.join(', ')}.`;
  return { ...place, zone: 'US', notes: [note('state-has-several-grids', text)] };
}

/** Two letters that are also a US state, and Georgia, which is both by name. */
function ambiguity(country: string, countryName: string): readonly Note[] {
  const code = country === 'GE' ? 'GA' : country;
  const state = US_STATES[code];
  if (state === undefined) return [];
  const text = `${country} is taken as the country ${countryName}; the US state of ${state.name} is US-${code}.`;
  return [note('country-not-state', text)];
}
