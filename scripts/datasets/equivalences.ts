// What a quantity of carbon or energy compares to: few rows, each with its source and year.
import type { CsvRow } from './csv.ts';
import { numberOf, RETRIEVED, type Row, type Table } from './table.ts';

export function equivalencesTable(source: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/equivalences.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'per row',
    scope: 'per row',
    basis: 'source per row; checked: compared with a stored copy of the source, else as quoted by others',
    rows: source.map(
      ({ key = '', unit = '', per = '', source: origin = '', ...row }): Row => ({
        key,
        value: numberOf(row.value, key),
        unit,
        per,
        for: row.for ?? '',
        source: origin,
        year: numberOf(row.year, key),
        checked: row.checked === 'yes',
      }),
    ),
  };
}
