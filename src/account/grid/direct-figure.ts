// The embedded yearly figure in direct scope: Google's own for its regions, EPA eGRID's for the United States; no other table is direct.
import type { Datasets, EgridSubregionRow } from '../../datasets.ts';
import { gramsPerKwh } from '../../units.ts';
import type { Intensity } from '../carbon/intensity.ts';
import type { Refusal } from '../carbon/refusal.ts';
import { newestValue } from './newest-value.ts';
import type { GridPlace } from './provider.ts';
import { cloudRegionName, WORLD } from './region-tables.ts';

export type DirectTables = Pick<
  Datasets,
  'cloudRegions' | 'gcpOperational' | 'egridSubregions' | 'egridStates' | 'egridZones'
>;

export interface DirectFigure {
  /** Its `zone` is the area that the figure is of: `gcp:europe-west9`, `CAMX`, `US-NV`, `US`. */
  readonly intensity: Intensity;
  /** Which area that is, where it is neither the place itself nor its country. */
  readonly remark: string | null;
}

/** The figure of the smallest area that holds the place, or why there is none. */
export function directFigure(place: GridPlace, tables: DirectTables): DirectFigure | Refusal {
  return (
    ofGoogle(place, tables) ??
    ofCloudRegion(place, tables) ??
    ofState(place, tables) ??
    ofZone(place, tables) ??
    ofNation(place, tables) ??
    refusalFor(place)
  );
}

const YEARLY = { from: null, to: null, kind: 'average', scope: 'direct', forecast: false } as const;

function ofGoogle({ region }: GridPlace, { gcpOperational }: DirectTables): DirectFigure | null {
  const row = gcpOperational().find((candidate) => `gcp:${candidate.region}` === region);
  const newest = row === undefined ? null : newestValue(row.values);
  if (region === null || newest === null) return null;
  const intensity: Intensity = {
    ...YEARLY,
    zone: region,
    value: gramsPerKwh(newest.value),
    // Google does not say whether what is imported is in it.
    basis: null,
    source: `google-${newest.year}`,
    year: newest.year,
    licence: 'Apache-2.0',
    estimated: false,
  };
  return { intensity, remark: null };
}

function ofCloudRegion({ region }: GridPlace, tables: DirectTables): DirectFigure | null {
  if (region === null) return null;
  const row = tables.cloudRegions().find((candidate) => cloudRegionName(candidate) === region);
  const code = row?.egrid_subregion ?? null;
  return code === null ? null : ofSubregion(code, region, tables);
}

/** Alaska and Hawaii are zones too, by the same names. */
function ofState({ region, zone }: GridPlace, tables: DirectTables): DirectFigure | null {
  const name = region ?? zone;
  const row = tables.egridStates().find(({ state }) => `US-${state}` === name);
  if (row === undefined) return null;
  const parts = Object.entries(row.zip_codes);
  const [first] = parts;
  return first !== undefined && parts.length === 1
    ? ofSubregion(first[0], name, tables)
    : ofSeveral(parts, name, tables);
}

const PERCENT = 100;

/** Weighted by ZIP codes, as no finer shares are published with them: by addresses and not by energy, so an estimate. */
function ofSeveral(
  parts: readonly (readonly [string, number])[],
  state: string,
  tables: DirectTables,
): DirectFigure {
  const all = parts.reduce((sum, [, zipCodes]) => sum + zipCodes, 0);
  const shares = parts.map(([code, zipCodes]) => ({ row: subregion(code, tables), share: zipCodes / all }));
  const mean = shares.reduce((sum, { row, share }) => sum + share * row.co2e_g_per_kwh, 0);
  const year = Math.min(...shares.map(({ row }) => row.year));
  const listed = shares.map(({ row, share }) => `${row.subregion} ${percentText(share)} %`);
  return {
    intensity: { ...ofEgrid(state, mean, year), estimated: true },
    remark: `The figure is the mean of the eGRID subregions of ${state}, weighted by ZIP codes and not by energy: ${listed.join(', ')}.`,
  };
}

const LEAST_SHOWN = 0.1;

/** A part that is there is never shown as 0. */
function percentText(share: number): string {
  const percent = PERCENT * share;
  return percent < LEAST_SHOWN / 2 ? `<${LEAST_SHOWN}` : percent.toFixed(1);
}

function ofZone({ zone }: GridPlace, tables: DirectTables): DirectFigure | null {
  const row = tables.egridZones().find((candidate) => candidate.zone === zone);
  return row === undefined ? null : ofSubregion(row.subregion, zone, tables);
}

const NATION = 'US';

function ofNation({ zone }: GridPlace, tables: DirectTables): DirectFigure | null {
  if (zone !== NATION) return null;
  const { co2e_g_per_kwh, year } = subregion(NATION, tables);
  return { intensity: ofEgrid(NATION, co2e_g_per_kwh, year), remark: null };
}

function ofSubregion(code: string, place: string, tables: DirectTables): DirectFigure {
  const { name, co2e_g_per_kwh, year } = subregion(code, tables);
  return {
    intensity: ofEgrid(code, co2e_g_per_kwh, year),
    remark: `The figure is that of the eGRID subregion ${code} (${name}), in which ${place} lies.`,
  };
}

function subregion(code: string, { egridSubregions }: DirectTables): EgridSubregionRow {
  const row = egridSubregions().find((candidate) => candidate.subregion === code);
  if (row === undefined) throw new Error(`The eGRID table has no subregion ${code}.`);
  return row;
}

const ofEgrid = (zone: string, value: number, year: number): Intensity => ({
  ...YEARLY,
  zone,
  value: gramsPerKwh(value),
  basis: 'production',
  source: `egrid-${year}`,
  year,
  licence: 'US-government-work',
  estimated: false,
});

function refusalFor({ region, zone }: GridPlace): Refusal {
  return { source: 'embedded', code: 'scope-not-served', hint: whyNone({ region, zone }) };
}

function whyNone({ region, zone }: GridPlace): string {
  if (zone.startsWith(`${NATION}-`)) {
    return `${zone} lies in several eGRID subregions, or in none; a state (US-VA) or a cloud region has a direct figure.`;
  }
  const covered = "they are of Google's regions and of the United States.";
  // Its lifecycle figure would be the world's.
  if (zone === WORLD)
    return `No embedded table has direct figures for ${region ?? 'an unknown place'}: ${covered}`;
  return `No embedded table has direct figures for ${region ?? zone}: ${covered} The lifecycle scope has one.`;
}
