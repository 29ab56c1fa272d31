// Cloud regions with their grid zone and, where the provider publishes one, their power usage effectiveness.
import type { CsvRow } from './csv.ts';
import { numberOrNull, RETRIEVED, type Row, type Table, textOrNull } from './table.ts';

export function cloudRegionsTable(source: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/cloud-regions.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'pue: facility energy per IT energy',
    scope: 'place of a cloud region',
    basis:
      'zone keys as Electricity Maps names them; egrid_subregion as EPA names it; pue as published by the provider for pue_year',
    rows: source.map((row): Row => {
      const key = `${row.provider}:${row.region}`;
      return {
        provider: row.provider ?? '',
        region: row.region ?? '',
        location: textOrNull(row.location),
        country: textOrNull(row.country),
        zone: textOrNull(row.zone),
        egrid_subregion: textOrNull(row.egrid_subregion),
        pue: numberOrNull(row.pue, key),
        pue_year: numberOrNull(row.pue_year, key),
        note: textOrNull(row.note),
      };
    }),
  };
}
