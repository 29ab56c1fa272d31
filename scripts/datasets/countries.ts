// Countries with Ember's yearly intensity: newest figures from Ember's API, the rest from @tgwf/co2, which keeps no year per entry.
import { averageIntensities, packageOrigin } from './co2-package.ts';
import type { CsvRow } from './csv.ts';
import { numberOf, type Row, type Table } from './table.ts';

export interface CountrySources {
  /** iso3, iso2, name, and the year of the packaged value with that value, as the package keeps no years. */
  readonly years: readonly CsvRow[];
  /** What Ember's API says for the year after. */
  readonly newest: readonly CsvRow[];
  /** Versions of the package and when they were read. */
  readonly packages: readonly CsvRow[];
}

/** Throws where the package has moved on from the values whose years are known: a figure must not carry the year of another. */
export function countriesTable({ years, newest, packages }: CountrySources): Table {
  const packaged = averageIntensities();
  const moved = years.filter(({ iso3 = '', g_per_kwh }) => packaged[iso3] !== numberOf(g_per_kwh, iso3));
  if (moved.length > 0)
    throw new Error(
      `Ember's figures of ${moved.map(({ iso3 }) => iso3).join(', ')} have changed in the package: read their years in co2.js ` +
        'data/output/average-intensities.json and renew sources/ember-years.csv.',
    );
  const { name: packageName, retrieved } = packageOrigin(packages);
  const newer = new Map(newest.map((row) => [row.iso3, row]));
  return {
    generatedFrom: `${packageName}, data averageIntensity; Ember API 2026-10-02 (38 countries, 2025); years: Ember yearly release as in co2.js average-intensities.json`,
    retrieved,
    licence: 'CC-BY-SA-4.0',
    unit: 'gCO2e/kWh',
    scope: 'lifecycle',
    basis: 'production',
    rows: years.map(({ iso3 = '', iso2 = '', name = '', year, g_per_kwh }): Row => {
      const later = newer.get(iso3);
      // Where Ember repeats an older figure, the older figure and its year are the honest ones.
      const carriedForward = later?.carried_forward === 'true';
      const replaced = later !== undefined && !carriedForward;
      return {
        iso2: iso2 === '' ? iso3 : iso2,
        iso3,
        name,
        value: replaced ? numberOf(later.g_per_kwh, iso3) : numberOf(g_per_kwh, iso3),
        year: numberOf(replaced ? later.year : year, iso3),
        carried_forward: carriedForward,
      };
    }),
  };
}
