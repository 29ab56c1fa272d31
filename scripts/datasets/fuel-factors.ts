// Grams of CO2e per kWh of each fuel, for intensities that are computed from a generation mix (IPCC AR5 WG3 Annex III, table A.III.2).
import type { CsvRow } from './csv.ts';
import { numberOf, numberOrNull, RETRIEVED, type Row, type Table } from './table.ts';

export function fuelFactorsTable(source: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/fuel-factors.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'gCO2e/kWh',
    scope: 'lifecycle and direct, one column each',
    basis: 'world medians of generation; source per figure',
    rows: source.map((row): Row => {
      const { fuel = '', lifecycle_source = '', direct_source = '' } = row;
      return {
        fuel,
        lifecycle: numberOf(row.lifecycle, fuel),
        direct: numberOrNull(row.direct, fuel),
        source:
          direct_source === ''
            ? `lifecycle: ${lifecycle_source}`
            : `lifecycle: ${lifecycle_source}; direct: ${direct_source}`,
      };
    }),
  };
}
