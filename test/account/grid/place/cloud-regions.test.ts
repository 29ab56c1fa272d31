// The whole table of cloud regions: 237 of 239 lead to a grid in their own country, two say by name that nobody knows.
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudRegionOf } from '../../../../src/account/grid/place/cloud-region.ts';
import { locate } from '../../../../src/account/grid/place/locate.ts';
import { parseRegion } from '../../../../src/account/grid/place/region.ts';
import { datasets } from '../../../datasets/open-datasets.ts';
import { cloudInit, firmware, machineRoot, silentMachine } from './captured-machine.ts';

const rows = datasets.cloudRegions();
const nameOf = ({ provider, region }: (typeof rows)[number]) => `${provider}:${region}`;
const zones = new Map(datasets.zones().map((row) => [row.zone, row]));
const countries = new Set(datasets.countries().map(({ iso2 }) => iso2));

it('237 of 239 regions resolve', () => {
  const resolved = rows.filter((row) => parseRegion(nameOf(row), datasets).zone !== 'WORLD');
  expect([rows.length, resolved.length]).toEqual([239, 237]);
});

it.each(['gcp:us-east2', 'gcp/us-east2', 'github:azure-hosted', 'github/azure-hosted'])(
  '%s is known, and its grid is not',
  (name) => {
    const { zone, country, notes } = parseRegion(name, datasets);
    expect([zone, country]).toEqual(['WORLD', null]);
    expect(notes).toEqual([
      {
        code: 'region-without-grid',
        severity: 'warning',
        text: `No grid is stated for ${name.replace('/', ':')}: in lifecycle scope only the world average can stand for it.`,
      },
    ]);
  },
);

describe('every other region', () => {
  const placed = rows.map((row) => parseRegion(nameOf(row), datasets)).filter(({ zone }) => zone !== 'WORLD');

  // In a table of the Green Software Foundation azure:northeurope (Dublin) is Finland, and gcp:me-central1 (Doha) the Emirates.
  it('lies on a grid of its own country', () => {
    for (const { name, zone, country } of placed) {
      expect(zones.get(zone)?.country ?? zone, name).toBe(country);
    }
  });

  it('has a figure, of its zone or of its country', () => {
    for (const { name, zone } of placed) expect(zones.has(zone) || countries.has(zone), name).toBe(true);
  });

  it.each([
    ['azure:northeurope', 'IE'],
    ['azure:westus', 'US'],
    ['gcp:me-central1', 'QA'],
  ])('%s, wrong elsewhere, is in %s', (name, country) => {
    expect(parseRegion(name, datasets).country).toBe(country);
  });
});

describe('no name is cut to that of another region', () => {
  const numbered = rows.filter(({ region }) => /\d$/.test(region));

  it.each([
    ['its own name', '', rows],
    ['an availability zone of AWS', 'b', numbered],
    ['an availability zone of Google', '-c', rows],
    ['a numbered zone', '-1', rows],
    ['a data centre', '-dc14', rows],
  ])('%s', (_, suffix, whole) => {
    for (const row of whole) {
      const name = `${row.region}${suffix}`;
      expect(cloudRegionOf([row.provider], [name], datasets), name).toBe(nameOf(row));
    }
  });

  it.each(['eu-west-33', 'eu-west', 'eu-west-3-lyon-1', 'x', ''])('%j is no region of AWS', (name) => {
    expect(cloudRegionOf(['aws'], [name], datasets)).toBeNull();
  });
});

describe('CodeCarbon finds the cloud and then drops what it found', () => {
  const on = async (files: Readonly<Record<string, string>>, environment: string | null) => {
    const sysroot = machineRoot(files);
    try {
      return (await locate(silentMachine({ sysroot, environment }))).placement;
    } finally {
      rmSync(sysroot, { recursive: true });
    }
  };

  it.each([
    ['aws', 'eu-north-1', 'SE-SE3'],
    ['azure', 'francecentral', 'FR'],
  ] as const)(
    'on %s for the country of the public address: here the row of %s is used',
    async (cloud, region, zone) => {
      const files = { ...firmware(cloud), ...cloudInit(cloud, region, null) };
      expect(await on(files, null)).toMatchObject({ region: `${cloud}:${region}`, zone });
    },
  );

  it('on Google Cloud the user’s own word for the cloud’s: here the owner is heard first', async () => {
    const files = { ...firmware('gcp'), ...cloudInit('gce', 'europe-west1', null) };
    expect(await on(files, 'FR')).toMatchObject({ zone: 'FR', resolvedBy: 'runner-environment' });
  });
});
