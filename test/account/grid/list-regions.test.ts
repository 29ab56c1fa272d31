// The list shows every name once, and each name on it can be looked up and gives the same figure, in either scope.
import { describe, expect, it } from 'vitest';
import { listRegions } from '../../../src/account/grid/list-regions.ts';
import { lookUp } from '../../../src/account/grid/look-up.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const NOW = epochMs(Date.UTC(2026, 10, 21));

describe.each(['lifecycle', 'direct'] as const)('in %s scope', (scope) => {
  const listed = listRegions(datasets, { now: NOW, scope });

  it('each region is named once', () => {
    expect(new Set(listed.map(({ region }) => region)).size).toBe(listed.length);
    expect(listed.filter(({ region }) => region.includes(':'))).toHaveLength(239);
  });

  it('every listed name leads where the list says', () => {
    for (const { region, zone, intensity, year, source } of listed) {
      const found = lookUp(region, datasets, { now: NOW, scope });
      expect(found, region).toMatchObject({ region, zone });
      expect(found.intensity?.scope ?? scope, region).toBe(scope);
      const { value = null, ...figure } = found.intensity ?? { year: null, source: null };
      expect([value, figure.year, figure.source], region).toEqual([intensity, year, source]);
    }
  });

  it('a figure is of the scope, or there is none', () => {
    // Two regions stand on no grid that is stated, so the world's lifecycle figure is theirs, and Google's own direct one.
    const missing = listed.filter(({ intensity }) => intensity === null);
    if (scope === 'lifecycle') expect(missing).toEqual([]);
    else
      expect(listed.filter(({ source }) => source !== null && !/^(?:egrid|google)-/.test(source))).toEqual(
        [],
      );
  });
});

describe('one region', () => {
  const look = (region: string, scope: 'direct' | 'lifecycle') =>
    lookUp(region, datasets, { now: NOW, scope });

  it('with everything the tables say', () => {
    expect(look('gcp:us-west1', 'lifecycle')).toEqual({
      region: 'gcp:us-west1',
      zone: 'US-NW-BPAT',
      resolvedBy: 'input',
      intensity: expect.objectContaining({
        value: 129,
        year: 2025,
        scope: 'lifecycle',
        basis: 'consumption',
      }),
      pue: 1.07,
      pueSource: 'gcp 2024',
      notes: [
        expect.objectContaining({ code: 'region-remark', text: expect.stringContaining('The Dalles') }),
      ],
    });
  });

  it.each([
    ['aws:us-west-1', ['intensity-area']],
    ['US-WA', ['intensity-area']],
    ['FR', ['no-direct-figure']],
    ['gcp:europe-west9', []],
    // The note that the world's figure stands in is about the lifecycle scope.
    ['gcp:us-east2', ['region-remark']],
  ])('%s in direct scope has notes %j', (region, codes) => {
    expect(look(region, 'direct').notes.map(({ code }) => code)).toEqual(codes);
  });
});
