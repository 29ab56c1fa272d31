// The list shows every name once, and each name on it can be looked up and gives the same figure.
import { expect, it } from 'vitest';
import { listRegions } from '../../../src/account/grid/list-regions.ts';
import { lookUp } from '../../../src/account/grid/look-up.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const NOW = epochMs(Date.UTC(2026, 10, 21));
const listed = listRegions(datasets, NOW);

it('names each region once', () => {
  expect(new Set(listed.map(({ region }) => region)).size).toBe(listed.length);
  expect(listed.filter(({ region }) => region.includes(':'))).toHaveLength(239);
});

it('every listed name leads where the list says', () => {
  for (const { region, zone, intensity, year, source } of listed) {
    expect(lookUp(region, datasets, NOW), region).toMatchObject({
      region,
      zone,
      intensity: { value: intensity, year, source },
    });
  }
});

it('looks up one region with everything the tables say', () => {
  expect(lookUp('gcp:us-west1', datasets, NOW)).toEqual({
    region: 'gcp:us-west1',
    zone: 'US-NW-BPAT',
    resolvedBy: 'input',
    intensity: expect.objectContaining({
      zone: 'US-NW-BPAT',
      year: 2025,
      scope: 'lifecycle',
      basis: 'consumption',
    }),
    pue: 1.07,
    pueSource: 'gcp 2024',
    notes: [expect.objectContaining({ code: 'region-remark', text: expect.stringContaining('The Dalles') })],
  });
});
