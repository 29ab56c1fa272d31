// US grid subregions with their direct emission rates, and the states and grid zones that lie in them (EPA eGRID2023 revision 2).
import type { CsvRow } from './csv.ts';
import { numberOf, RETRIEVED, type Row, type Table } from './table.ts';

export function egridSubregionsTable(source: readonly CsvRow[]): Table {
  return {
    ...headOf('egrid-subregions'),
    unit: 'co2e_g_per_kwh: gCO2e/kWh; grid_gross_loss: share of what is generated',
    rows: source.map(
      ({ subregion = '', name = '', ...row }): Row => ({
        subregion,
        name,
        year: numberOf(row.year, subregion),
        co2e_g_per_kwh: numberOf(row.co2e_g_per_kwh, subregion),
        grid_gross_loss: numberOf(row.grid_gross_loss, subregion),
      }),
    ),
  };
}

/** `source` names every pair of state and subregion once. */
export function egridStatesTable(source: readonly CsvRow[]): Table {
  const states = [...new Set(source.map(({ state = '' }) => state))];
  return {
    ...headOf('egrid-states'),
    unit: 'zip_codes: number of the ZIP codes of the state whose predominant utility lies in the subregion',
    rows: states.map(
      (state): Row => ({
        state,
        zip_codes: Object.fromEntries(
          source
            .filter((pair) => pair.state === state)
            .map(({ subregion = '', zip_codes }) => [subregion, numberOf(zip_codes, state)]),
        ),
      }),
    ),
  };
}

export function egridZonesTable(source: readonly CsvRow[]): Table {
  return {
    ...headOf('egrid-zones'),
    unit: 'none',
    rows: source.map(({ zone = '', subregion = '' }): Row => ({ zone, subregion })),
  };
}

const headOf = (source: string) => ({
  generatedFrom: `scripts/datasets/sources/${source}.csv`,
  retrieved: RETRIEVED,
  licence: 'US-government-work',
  scope: 'direct',
  basis: 'production',
});
