// The grid tables hold together: ranges, codes, freshness, and figures checked against the published cross-table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATASETS_DIRECTORY, datasets } from './open-datasets.ts';

/** A coal and oil grid emits at most about this much per kWh delivered; Turkmenistan's 1306 is the known outlier. */
const HIGHEST_G_PER_KWH = 1400;
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const zones = new Map(datasets.zones().map((row) => [row.zone, row]));
const countries = new Map(datasets.countries().map((row) => [row.iso2, row]));

it('holds 352 zones, 209 countries and the world', () => {
  expect([zones.size, countries.size]).toEqual([352, 210]);
});

it('every zone has a country, a name and plausible whole years', () => {
  for (const { zone, name, country, values } of zones.values()) {
    expect(regionNames.of(country), zone).toBeDefined();
    expect(zone.startsWith(country) && name.length > 0, zone).toBe(true);
    expect(Object.keys(values), zone).toEqual(['2021', '2022', '2023', '2024', '2025']);
    for (const value of Object.values(values)) expect(value, zone).toBeLessThanOrEqual(HIGHEST_G_PER_KWH);
  }
});

it('every country has both ISO codes and a dated figure', () => {
  for (const { iso2, iso3, value, year } of countries.values()) {
    if (iso2 === 'WORLD') continue;
    expect(iso2, iso3).toMatch(/^[A-Z]{2}$/);
    expect(iso3, iso2).toMatch(/^[A-Z]{3}$/);
    expect(regionNames.of(iso2), iso3).toBeDefined();
    expect(value, iso3).toBeLessThanOrEqual(HIGHEST_G_PER_KWH);
    expect(year, iso3).toBeGreaterThanOrEqual(2022);
  }
});

const newestYear = (rows: readonly { readonly values: Readonly<Record<string, number>> }[]) =>
  Math.max(...rows.flatMap(({ values }) => Object.keys(values).map(Number)));

// Not eGRID: 2023 is the newest year that EPA has published, and its figures are marked as old when they are used.
it.each([
  ['zones', newestYear(datasets.zones())],
  ['countries', Math.max(...datasets.countries().map(({ year }) => year))],
  ['gcp-operational', newestYear(datasets.gcpOperational())],
])('%s: the newest year, %d, had ended less than 24 months before the table was read', (name, year) => {
  const table = readFileSync(join(DATASETS_DIRECTORY, name, `${name}.json`), 'utf8');
  const retrieved = /"retrieved": "([\d-]+)"/.exec(table)?.[1] ?? '';
  // A date that is no date compares as false.
  expect(new Date(retrieved).getTime() < Date.UTC(year + 3, 0, 1)).toBe(true);
});

it('the world is 472.94', () => {
  expect(countries.get('WORLD')).toMatchObject({ value: 472.94, year: 2024 });
});

it.each([
  ['AE', 2024],
  ['SA', 2024],
  ['UA', 2022],
])('%s keeps %d, the year of the figure Ember repeats', (iso2, year) => {
  expect(countries.get(iso2)).toMatchObject({ carried_forward: true, year });
});

// Singapore moves by 1.6 % in five years, South Africa by 1.7 %: both publish what they generate.
it.each([
  ['QA', true],
  ['BH', true],
  ['SA', true],
  ['FR', false],
  ['IS', false],
  ['SG', false],
  ['ZA', false],
])('a zone whose figure does not move is marked as modelled: %s %s', (key, isModelled) => {
  expect(zones.get(key)?.modelled).toBe(isModelled);
});

// Columns: zone, Electricity Maps 2025 and 2024, Ember's newest with its year; from the cross-table of published sources.
const CROSS_CHECK = [
  ['FR', 31, 33, 41.2, 2025],
  ['DE', 342, 341, 334.1, 2025],
  ['GB', 176, 175, 218.2, 2025],
  ['PL', 565, 581, 590.9, 2025],
  ['SE', 21, 23, 35.3, 2025],
  ['NO', 30, 33, 28.1, 2025],
  ['CH', 50, 42, 39.0, 2025],
  ['AT', 163, 119, 116.7, 2025],
  ['EE', 243, 285, 341.0, 2024],
  ['US', 414, 409, 384.4, 2025],
  ['CA', 136, 132, 190.7, 2025],
  ['IN', 593, 614, 670.9, 2025],
  ['CN', 485, 513, 528.3, 2025],
  ['JP', 463, 464, 477.4, 2025],
  ['AU', 474, 489, 524.6, 2025],
  ['ZA', 700, 712, 699.0, 2025],
  ['SG', 483, 485, 497.1, 2025],
  ['BH', 488, 488, 902.4, 2023],
  ['AL', 69, 80, 24.4, 2023],
  ['CO', 102, 101, 285.8, 2024],
  ['SK', 232, 216, 95.0, 2025],
  ['HK', 590, 594, 682.0, 2023],
] as const;

describe('cross-check with published figures', () => {
  it.each(CROSS_CHECK)('%s: %d in 2025, %d in 2024, Ember %d (%d)', (code, now, before, ember, year) => {
    expect(zones.get(code)?.values).toMatchObject({ '2025': now, '2024': before });
    // The cross-table prints one decimal.
    expect(Math.abs((countries.get(code)?.value ?? Number.NaN) - ember)).toBeLessThanOrEqual(0.051);
    expect(countries.get(code)?.year).toBe(year);
  });
});
