// Google's operational grid intensity and carbon-free share of its cloud regions, year by year (region-carbon-info, Apache-2.0).
import type { CsvRow } from './csv.ts';
import { numberOf, numberOrNull, RETRIEVED, type Row, type Table } from './table.ts';

/** `source`: one row per region and year, in order of years. */
export function gcpOperationalTable(source: readonly CsvRow[]): Table {
  const regions = [...new Set(source.map(({ region = '' }) => region))].toSorted();
  return {
    generatedFrom: 'scripts/datasets/sources/gcp-operational.csv',
    retrieved: RETRIEVED,
    licence: 'Apache-2.0',
    unit: "values: gCO2e/kWh; cfe: carbon-free share of the hours, Google's contracts included",
    scope: 'direct',
    basis: 'not stated',
    rows: regions.map((region): Row => {
      const years = source.filter((row) => row.region === region);
      return {
        region,
        location: years.at(-1)?.location ?? '',
        values: yearly(years, ({ g_per_kwh }) => numberOf(g_per_kwh, region)),
        cfe: yearly(years, ({ cfe }) => numberOrNull(cfe, region)),
      };
    }),
  };
}

/** Years for which nothing is stated are left out. */
const yearly = (rows: readonly CsvRow[], numberIn: (row: CsvRow) => number | null) =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const value = numberIn(row);
      return value === null ? [] : [[row.year ?? '', value] as const];
    }),
  );
