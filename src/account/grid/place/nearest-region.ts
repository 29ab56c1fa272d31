// The region a person most likely meant: a country or zone by its name, a cloud region without its cloud, else the closest spelling.
import { editDistance } from '../../../spelling.ts';
import { cloudRegionName, type RegionTables, WORLD } from '../region-tables.ts';
import { US_STATES } from './us-states.ts';

/** Habits that are no ISO 3166-1 code: the United Kingdom is GB, Greece is GR. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['uk', 'GB'],
  ['el', 'GR'],
]);
/** One slip in this many letters. */
const LETTERS_PER_SLIP = 4;

export function nearestRegion(text: string, tables: RegionTables): string | null {
  const wanted = text.toLowerCase();
  const clouds = tables.cloudRegions().map((row) => ({ region: row.region, name: cloudRegionName(row) }));
  const named =
    HABITS.get(wanted) ??
    tables.zones().find(({ name }) => name.toLowerCase() === wanted)?.zone ??
    tables.countries().find(({ iso2, name }) => iso2 !== WORLD && name.toLowerCase() === wanted)?.iso2 ??
    Object.entries(US_STATES)
      .filter(([code, { name }]) => name.toLowerCase() === wanted || code.toLowerCase() === wanted)
      .map(([code]) => `US-${code}`)[0] ??
    clouds.find(({ region }) => region === wanted)?.name;
  if (named !== undefined) return named;

  const names = [...tables.zones().map(({ zone }) => zone), ...clouds.map(({ name }) => name)];
  const limit = Math.floor(wanted.length / LETTERS_PER_SLIP);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const distance = editDistance(name.toLowerCase(), wanted);
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance };
  }
  return best?.name ?? null;
}
