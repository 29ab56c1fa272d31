// Direct figures: Google's own for its regions, eGRID's for the United States by region, state, balancing authority and nation; else a reason.
import { describe, expect, it } from 'vitest';
import { type DirectFigure, directFigure } from '../../../src/account/grid/direct-figure.ts';
import { parseRegion } from '../../../src/account/grid/place/region.ts';
import type { GridPlace } from '../../../src/account/grid/provider.ts';
import { datasets } from '../../datasets/open-datasets.ts';

/** As the commands and jobs ask: a person's region, parsed. */
const placeOf = (text: string): GridPlace => {
  const { name, zone } = parseRegion(text, datasets);
  return { region: name, zone };
};
const figureOf = (place: GridPlace): DirectFigure => {
  const figure = directFigure(place, datasets);
  if ('code' in figure) throw new Error(figure.hint);
  return figure;
};

describe('the direct figure of', () => {
  it.each([
    // Google, region-carbon-info 2024.csv.
    ['gcp:europe-west9', 'gcp:europe-west9', 16.3, 'google-2024', null, 'Apache-2.0', false],
    ['gcp:us-west1', 'gcp:us-west1', 79.23, 'google-2024', null, 'Apache-2.0', false],
    // No grid is stated for it, but Google's own figure is.
    ['gcp:us-east2', 'gcp:us-east2', 340.42, 'google-2024', null, 'Apache-2.0', false],
    // EPA eGRID2023 revision 2.
    ['aws:us-west-2', 'NWPP', 288.152, 'egrid-2023', 'production', 'US-government-work', false],
    ['azure:westus', 'CAMX', 195.037, 'egrid-2023', 'production', 'US-government-work', false],
    ['US-CAL-CISO', 'CAMX', 195.037, 'egrid-2023', 'production', 'US-government-work', false],
    ['US-TEX-ERCO', 'ERCT', 334.129, 'egrid-2023', 'production', 'US-government-work', false],
    ['PR', 'PRMS', 702.401, 'egrid-2023', 'production', 'US-government-work', false],
    ['US-OH', 'RFCW', 415.515, 'egrid-2023', 'production', 'US-government-work', false],
    ['US', 'US', 349.667, 'egrid-2023', 'production', 'US-government-work', false],
  ])('%s', (region, zone, value, source, basis, licence, estimated) => {
    expect(figureOf(placeOf(region)).intensity).toEqual({
      zone,
      value,
      kind: 'average',
      scope: 'direct',
      basis,
      source,
      year: Number(source.slice(-4)),
      licence,
      estimated,
      from: null,
      to: null,
      forecast: false,
    });
  });
});

it('a state in several subregions gets their mean by ZIP codes, marked and explained', () => {
  // 128 of Nevada's 252 ZIP codes lie in AZNM: (128 × 320.322 + 124 × 288.152) / 252 = 304.4923.
  const { intensity, remark } = figureOf(placeOf('US-NV'));
  expect(intensity.value).toBeCloseTo(304.4923, 4);
  expect(intensity).toMatchObject({ zone: 'US-NV', estimated: true, year: 2023 });
  expect(remark).toBe(
    'The figure is the mean of the eGRID subregions of US-NV, weighted by ZIP codes and not by energy: AZNM 50.8 %, NWPP 49.2 %.',
  );
});

it('a part that is there is never shown as nothing', () => {
  expect(figureOf(placeOf('US-NY')).remark).toMatch(/NYLI 9\.1 %, NEWE <0\.1 %, RFCE <0\.1 %\.$/);
});

it.each([
  ['US-CA', 'US-CA'],
  ['US-CAL-CISO', 'CAMX'],
])(
  'the state %s is not its grid operator, though lifecycle figures take one for the other',
  (region, area) => {
    expect(figureOf(placeOf(region)).intensity.zone).toBe(area);
  },
);

it('a place of which only the zone is known is found by it', () => {
  expect(figureOf({ region: null, zone: 'US-HI' }).intensity.zone).toBe('US-HI');
  expect(figureOf({ region: null, zone: 'US-CAL-CISO' }).remark).toBe(
    'The figure is that of the eGRID subregion CAMX (WECC California), in which US-CAL-CISO lies.',
  );
});

it.each([
  ['FR', /no embedded table has direct figures for FR/i],
  ['aws:eu-west-3', /for aws:eu-west-3/],
  ['github:azure-hosted', /for github:azure-hosted/],
  // Google's newest region has no year yet.
  ['gcp:asia-southeast3', /for gcp:asia-southeast3/],
  ['US-MIDA-PJM', /^US-MIDA-PJM lies in several eGRID subregions/],
  ['US-NY-NYIS', /^US-NY-NYIS lies in several/],
])('%s has none, with a reason', (region, hint) => {
  expect(directFigure(placeOf(region), datasets)).toEqual({
    source: 'embedded',
    code: 'scope-not-served',
    hint: expect.stringMatching(hint),
  });
});

it('an unknown place is promised no lifecycle figure', () => {
  expect(directFigure({ region: null, zone: 'WORLD' }, datasets)).toMatchObject({
    hint: "No embedded table has direct figures for an unknown place: they are of Google's regions and of the United States.",
  });
});

it('every US region of every cloud has one', () => {
  const regions = datasets.cloudRegions().filter(({ country }) => country === 'US');
  expect(regions.length).toBeGreaterThan(30);
  for (const { provider, region } of regions) figureOf(placeOf(`${provider}:${region}`));
});
