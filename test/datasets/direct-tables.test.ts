// The tables in direct scope and those beside them hold together: ranges, codes, years, and every name that one uses of another.
import { expect, it } from 'vitest';
import { US_STATES } from '../../src/account/grid/place/us-states.ts';
import { datasets } from './open-datasets.ts';

/** As for the lifecycle tables: oil and old coal stay below it. */
const HIGHEST_G_PER_KWH = 1400;
const subregions = new Map(datasets.egridSubregions().map((row) => [row.subregion, row]));
const zones = new Map(datasets.zones().map((row) => [row.zone, row]));

it('eGRID has 27 subregions and the country, of 2023', () => {
  expect(subregions.size).toBe(28);
  for (const { subregion, year, co2e_g_per_kwh } of subregions.values()) {
    expect(year, subregion).toBe(2023);
    expect(co2e_g_per_kwh, subregion).toBeGreaterThan(100);
    expect(co2e_g_per_kwh, subregion).toBeLessThan(HIGHEST_G_PER_KWH);
  }
});

it('every state is there, with subregions that exist and at least one ZIP code in each', () => {
  const states = datasets.egridStates();
  // Puerto Rico is no state of ours, but has ZIP codes.
  expect(states.map(({ state }) => state)).toEqual([...Object.keys(US_STATES), 'PR'].sort());
  for (const { state, zip_codes } of states) {
    expect(Object.keys(zip_codes).length, state).toBeGreaterThan(0);
    for (const [code, count] of Object.entries(zip_codes)) {
      expect(subregions.has(code), `${state} ${code}`).toBe(true);
      expect(count, `${state} ${code}`).toBeGreaterThanOrEqual(1);
    }
  }
});

it('every balancing authority is a zone of ours, in a subregion that exists', () => {
  for (const { zone, subregion } of datasets.egridZones()) {
    expect(zones.get(zone)?.country, zone).toMatch(/^(?:US|PR)$/);
    expect(subregions.has(subregion), zone).toBe(true);
  }
});

it('every US cloud region names a subregion, and no other does', () => {
  for (const { provider, region, country, egrid_subregion } of datasets.cloudRegions()) {
    if (country === 'US') expect(subregions.has(egrid_subregion ?? ''), `${provider}:${region}`).toBe(true);
    else expect(egrid_subregion, `${provider}:${region}`).toBeNull();
  }
});

it('every region that Google reports is one of ours, with plausible figures', () => {
  const known = new Set(datasets.cloudRegions().map(({ provider, region }) => `${provider}:${region}`));
  for (const { region, values, cfe } of datasets.gcpOperational()) {
    expect(known.has(`gcp:${region}`), region).toBe(true);
    expect(values['2024'], region).toBeGreaterThan(0);
    for (const value of Object.values(values)) expect(value, region).toBeLessThan(HIGHEST_G_PER_KWH);
    for (const [year, share] of Object.entries(cfe)) {
      expect(share, region).toBeLessThanOrEqual(1);
      expect(values[year], region).toBeDefined();
    }
  }
});

it('a fuel emits no less over its life than at the plant, and only storage has no figure there', () => {
  const factors = datasets.fuelFactors();
  for (const { fuel, lifecycle, direct } of factors) {
    expect(lifecycle, fuel).toBeGreaterThan(direct ?? 0);
    expect(lifecycle, fuel).toBeLessThanOrEqual(820);
  }
  expect(factors.filter(({ direct }) => direct === null).map(({ fuel }) => fuel)).toEqual([
    'battery-discharge',
    'hydro-discharge',
  ]);
});

it.each([
  ['coal', 820, 760],
  ['gas', 490, 370],
  ['oil', 650, 406],
  ['biomass', 230, 0],
  ['nuclear', 12, 0],
  ['unknown', 700, 575],
])('%s is %d over its life and %d at the plant (IPCC 2014 and others)', (fuel, lifecycle, direct) => {
  expect(datasets.fuelFactors().find((row) => row.fuel === fuel)).toMatchObject({ lifecycle, direct });
});

it('a cloud region lies in the subregion of its balancing authority; where sources disagree, the row says so', () => {
  const subregionOf = new Map(datasets.egridZones().map(({ zone, subregion }) => [zone, subregion]));
  for (const { provider, region, zone, egrid_subregion, note } of datasets.cloudRegions()) {
    const expected = subregionOf.get(zone ?? '') ?? egrid_subregion;
    if (egrid_subregion !== expected) expect(note, `${provider}:${region}`).toMatch(/not settled\.$/);
  }
});
