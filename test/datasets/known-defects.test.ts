// Mistakes that other public tables are known for, by name: none of them is in ours.
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../scripts/datasets/csv.ts';
import { numberOf } from '../../scripts/datasets/table.ts';
import { lookUp } from '../../src/account/grid/look-up.ts';
import { epochMs } from '../../src/units.ts';
import { datasets } from './open-datasets.ts';

const NOW = epochMs(Date.UTC(2026, 10, 22));
const zone = (key: string) => datasets.zones().find((row) => row.zone === key);
const google = (region: string) => datasets.gcpOperational().find((row) => row.region === region);
const cloud = (name: string) =>
  datasets.cloudRegions().find(({ provider, region }) => `${provider}:${region}` === name);

describe('Green Software Foundation, region table', () => {
  it.each([
    ['azure:northeurope', 'Finland', { country: 'IE', zone: 'IE' }],
    ['azure:westus', 'the Bonneville area', { country: 'US', zone: 'US-CAL-CISO', egrid_subregion: 'CAMX' }],
    ['gcp:me-central1', 'the Emirates', { country: 'QA', zone: 'QA' }],
  ])('%s is not in %s', (name, _elsewhere, place) => {
    expect(cloud(name)).toMatchObject(place);
  });

  it.each(['azure:uksouth', 'azure:francecentral', 'azure:germanywestcentral', 'azure:japaneast'])(
    '%s is not missing',
    (name) => {
      expect(cloud(name)?.zone).not.toBeNull();
    },
  );

  it('London’s 2024 figure of Google is its own, and not 2023’s 136', () => {
    expect(google('europe-west2')?.values).toMatchObject({ '2023': 136, '2024': 105.94 });
  });

  it('Hong Kong moves from year to year, and is not 435.36 for ever', () => {
    expect(new Set(Object.values(zone('HK')?.values ?? {})).size).toBeGreaterThan(1);
  });

  it('figures are of the newest vintage: France 2023 is 49, not 52.9; Poland 2023 is 726, not 749', () => {
    expect([zone('FR')?.values['2023'], zone('PL')?.values['2023']]).toEqual([49, 726]);
  });

  it('no PUE stands on that table alone', () => {
    const ofAzure = datasets
      .cloudRegions()
      .filter(({ provider, pue }) => provider === 'azure' && pue !== null);
    expect(new Set(ofAzure.map(({ pue_year }) => pue_year))).toEqual(new Set([2022]));
    expect(ofAzure).toHaveLength(15);
  });
});

describe('CodeCarbon', () => {
  it('Doha is spelt me-central1, and not me-cenrtal1', () => {
    expect(google('me-central1')?.values['2024']).toBe(366);
    expect(google('me-cenrtal1')).toBeUndefined();
  });

  it('a byte order mark is no part of the first column’s name', () => {
    expect(parseCsv('\uFEFFprovider,impact\ngcp,1\n')).toEqual([{ provider: 'gcp', impact: '1' }]);
  });

  it.each(['27.29.5', '29.32.9', '33.34.8'])('%s is no number', (cell) => {
    expect(() => numberOf(cell, 'Celeron')).toThrow('is not a number');
  });

  it.each([
    ['CA-AB', 385],
    ['CA-QC', 41],
    ['CA-NS', 374],
    // 18 g for each of them there.
    ['SE', 21],
    ['NO', 30],
  ])(
    '%s is %d: no steam plant stands for all gas, and no constant for the Nordic countries',
    (key, value) => {
      expect(zone(key)?.values['2025']).toBe(value);
    },
  );
});

describe('Cloud Carbon Footprint', () => {
  it.each(['1,5', '000077,EEA', ''])('"%s", a decimal comma or a lost one, is no number', (cell) => {
    expect(() => numberOf(cell, 'instance')).toThrow('is not a number');
  });
});

describe('figures of one scope under the name of another', () => {
  it('Iceland and Sweden are lifecycle, and not the 0.13 and 5.67 of combustion alone', () => {
    const country = (iso2: string) => datasets.countries().find((row) => row.iso2 === iso2)?.value;
    expect(country('IS')).toBeGreaterThan(20);
    expect(country('SE')).toBeGreaterThan(20);
  });

  it('Google’s files of 2019 and 2020, whose head line says lifecycle, are not among its operational figures', () => {
    const years = datasets.gcpOperational().flatMap(({ values }) => Object.keys(values));
    expect([...new Set(years)].sort()).toEqual(['2021', '2022', '2023', '2024']);
  });

  it('Google’s figure of Paris is half of the grid’s lifecycle one', () => {
    expect([google('europe-west9')?.values['2024'], zone('FR')?.values['2024']]).toEqual([16.3, 33]);
  });
});

describe('EPA equivalences as others copy them', () => {
  const keys = datasets.equivalences().map(({ key }) => key);

  it('a tree is a total of ten years', () => {
    expect(datasets.equivalences().find(({ key }) => key.startsWith('tree'))).toMatchObject({
      value: 60,
      per: 'seedling grown for ten years',
    });
  });

  it('no phone is charged, as three figures are in use and hold for one grid only', () => {
    expect(keys.filter((key) => /phone/.test(key))).toEqual([]);
  });
});

describe('Ember', () => {
  it.each([
    ['BH', 488, 902.41],
    ['TM', 490, 1306.3],
    ['UZ', 487, 1121.18],
  ])('%s is %d by its zone: %d is about twice what a grid of gas can emit', (iso2, value, ofEmber) => {
    expect(datasets.countries().find((row) => row.iso2 === iso2)?.value).toBe(ofEmber);
    expect(lookUp(iso2, datasets, { now: NOW, scope: 'lifecycle' }).intensity).toMatchObject({
      value,
      source: 'electricity-maps-yearly',
    });
  });

  it('Argentina’s 2024 is the revised 344.8, and not the 358.9 of three months before', () => {
    expect(datasets.countries().find((row) => row.iso2 === 'AR')).toMatchObject({
      value: 344.83,
      year: 2024,
    });
  });
});

describe('tables of making and of halls', () => {
  it('an H100 is its maker’s 164 kg, and not the 575 of a model that takes its memory for three quarters of it', () => {
    expect(datasets.embodied().find(({ name }) => name === 'NVIDIA H100 80GB HBM3')?.kgco2e).toBe(164);
  });

  it.each(['ovh', 'ovhcloud', 'oci', 'hetzner'])(
    'no mean of a whole provider stands for a region of %s: its PUE is unknown',
    (name) => {
      const rows = datasets.cloudRegions().filter(({ provider }) => provider === name);
      expect(new Set(rows.map(({ pue }) => pue))).toEqual(new Set([null]));
    },
  );
});
