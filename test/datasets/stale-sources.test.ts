// The generator stops where the package has moved on from what is known about it, and does not guess a year or a day.
import { expect, it } from 'vitest';
import { packageOrigin } from '../../scripts/datasets/co2-package.ts';
import { countriesTable } from '../../scripts/datasets/countries.ts';

const packages = [{ version: '0.19.0', retrieved: '2026-11-21' }];
const years = [{ iso3: 'FRA', iso2: 'FR', name: 'France', year: '2024', g_per_kwh: '44.18' }];

it('knows the day on which the installed version was read', () => {
  expect(packageOrigin(packages)).toEqual({ name: '@tgwf/co2 0.19.0', retrieved: '2026-11-21' });
});

it('a version whose day is not known is refused', () => {
  expect(() => packageOrigin([{ version: '0.18.0', retrieved: '2026-01-01' }])).toThrow(
    '@tgwf/co2 0.19.0 is not in sources/co2-package.csv',
  );
});

it('a figure keeps its year only as long as it is the same figure', () => {
  expect(countriesTable({ years, newest: [], packages }).rows).toEqual([
    { iso2: 'FR', iso3: 'FRA', name: 'France', value: 44.18, year: 2024, carried_forward: false },
  ]);
  const revised = years.map((row) => ({ ...row, g_per_kwh: '44.19' }));
  expect(() => countriesTable({ years: revised, newest: [], packages })).toThrow(
    "Ember's figures of FRA have changed in the package",
  );
});
