// Every cloud region stands on a grid we know, in the country it says; wrong rows of public tables are repaired by name.
import { expect, it } from 'vitest';
import { datasets } from './open-datasets.ts';

/** No grid is stated for these two, by name. */
const UNKNOWN = ['gcp:us-east2', 'github:azure-hosted'];
const zones = new Map(datasets.zones().map((row) => [row.zone, row]));
const rows = new Map(datasets.cloudRegions().map((row) => [`${row.provider}:${row.region}`, row]));

it('holds 239 regions, each once', () => {
  expect(rows.size).toBe(239);
  expect(datasets.cloudRegions()).toHaveLength(239);
});

it('every region but two has a zone of its own country', () => {
  for (const [key, { zone, country }] of rows) {
    if (UNKNOWN.includes(key)) expect([zone, country], key).toEqual([null, null]);
    else expect(zones.get(zone ?? '')?.country, key).toBe(country);
  }
});

it('a stated PUE has a year and is one that a building can have', () => {
  for (const [key, { pue, pue_year }] of rows) {
    expect(pue === null, key).toBe(pue_year === null);
    if (pue === null) continue;
    expect(pue, key).toBeGreaterThanOrEqual(1);
    // Hyderabad's 1.46 is the highest a provider states.
    expect(pue, key).toBeLessThanOrEqual(1.46);
    expect(pue_year, key).toBeGreaterThanOrEqual(2022);
  }
});

it.each([
  ['azure:northeurope', 'IE', 'IE'],
  ['azure:westus', 'US', 'US-CAL-CISO'],
  ['azure:northcentralus', 'US', 'US-MIDA-PJM'],
  ['gcp:me-central1', 'QA', 'QA'],
  ['gcp:europe-west1', 'BE', 'BE'],
  ['gcp:europe-west10', 'DE', 'DE'],
  ['gcp:europe-west12', 'IT', 'IT-NO'],
  ['aws:us-west-2', 'US', 'US-NW-BPAT'],
  ['aws:ca-central-1', 'CA', 'CA-QC'],
])('%s stands in %s on %s', (key, country, zone) => {
  expect(rows.get(key)).toMatchObject({ country, zone });
});
