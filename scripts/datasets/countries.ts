// Countries with Ember's yearly intensity: newest figures from Ember's API, the rest from @tgwf/co2, which keeps no year per entry.
import { averageIntensities, packageName } from './co2-package.ts';
import type { CsvRow } from './csv.ts';
import { numberOf, RETRIEVED, type Row, type Table } from './table.ts';

/** `years`: iso3, iso2, name and the year of the packaged value; `newest`: what Ember's API says for the year after. */
export function countriesTable(years: readonly CsvRow[], newest: readonly CsvRow[]): Table {
  const packaged = averageIntensities();
  const newer = new Map(newest.map((row) => [row.iso3, row]));
  return {
    generatedFrom: `${packageName()}, data averageIntensity; Ember API 2026-10-02 (38 countries, 2025); years: Ember yearly release as in co2.js average-intensities.json`,
    retrieved: RETRIEVED,
    licence: 'CC-BY-SA-4.0',
    unit: 'gCO2e/kWh',
    scope: 'lifecycle',
    basis: 'production',
    rows: years.map(({ iso3 = '', iso2 = '', name = '', year }): Row => {
      const later = newer.get(iso3);
      // Where Ember repeats an older figure, the older figure and its year are the honest ones.
      const carriedForward = later?.carried_forward === 'true';
      const replaced = later !== undefined && !carriedForward;
      return {
        iso2: iso2 === '' ? iso3 : iso2,
        iso3,
        name,
        value: replaced ? numberOf(later.g_per_kwh, iso3) : numberOf(String(packaged[iso3]), iso3),
        year: numberOf(replaced ? later.year : year, iso3),
        carried_forward: carriedForward,
      };
    }),
  };
}
