// Where a job would have cost less: like compared with like, the cleanest first, and nothing made up for what is unknown.
import { describe, expect, it } from 'vitest';
import type { Intensity } from '../../../../src/account/carbon/intensity.ts';
import { advise } from '../../../../src/account/grid/advice/advise.ts';
import type { SiblingRegion } from '../../../../src/account/grid/advice/sibling-regions.ts';
import { epochMs, gramsPerKwh, kilowattHours, seconds } from '../../../../src/units.ts';

const figure = (zone: string, value: number, hours: readonly [number, number] | null = null): Intensity => ({
  zone,
  from: hours && epochMs(hours[0] * 3_600_000),
  to: hours && epochMs(hours[1] * 3_600_000),
  value: gramsPerKwh(value),
  kind: 'average',
  scope: 'lifecycle',
  basis: 'consumption',
  source: hours === null ? 'electricity-maps-yearly' : 'electricity-maps',
  year: hours === null ? 2025 : null,
  licence: null,
  estimated: false,
  forecast: false,
});
const region = (name: string, zone: string, value: number | null, pue: number | null): SiblingRegion => ({
  region: `aws:${name}`,
  place: name,
  zone,
  country: zone,
  pue,
  yearly: value === null ? null : figure(zone, value),
});

const frankfurt = region('eu-central-1', 'DE', 340, 1.35);
const paris = region('eu-west-3', 'FR', 31, null);
const stockholm = region('eu-north-1', 'SE', 20, 1.1);
const nowhere = region('eu-nowhere', 'XX', null, 1.1);
const siblings = [stockholm, paris, frankfurt];
const job = { energyKwh: kilowattHours(2), durationSeconds: seconds(3_600) };
const none = new Map<string, readonly Intensity[]>();
const names = (regions: readonly { readonly region: string }[]) => regions.map(({ region: name }) => name);

describe('advice', () => {
  it('sorts by the yearly figure times the PUE where it is known, and prices the very job', () => {
    const { here, regions } = advise({ here: frankfurt, siblings, live: none, job });
    expect(names(regions)).toEqual(['aws:eu-north-1', 'aws:eu-west-3', 'aws:eu-central-1']);
    // 2 kWh × 340 × 1.35, and 2 × 20 × 1.1.
    expect(here.grams).toBeCloseTo(918, 9);
    expect(regions[0]?.grams).toBeCloseTo(44, 9);
    // The PUE of Paris is unknown, and taken as Frankfurt's: 31 / 340 − 1, and 2 × 31 × 1.35.
    expect(regions[1]?.changePercent).toBeCloseTo(-90.882, 3);
    expect(regions[1]?.grams).toBeCloseTo(83.7, 9);
    expect(here).toMatchObject({ changePercent: 0, live: false, year: 2025 });
  });

  it('makes no region cleaner for an unknown PUE: of two on one grid none is ahead', () => {
    const silent = region('eu-central-2', 'DE', 340, null);
    const { regions } = advise({ here: frankfurt, siblings: [frankfurt, silent], live: none, job });
    expect(regions.map(({ changePercent }) => changePercent)).toEqual([0, 0]);
    expect(regions.map((row) => Math.round(row.grams ?? 0))).toEqual([918, 918]);
  });

  it('counts nobody’s PUE where that of the region itself is unknown', () => {
    const { here, regions } = advise({ here: paris, siblings, live: none, job });
    // 2 kWh × 31; 20 / 31 − 1.
    expect(here.grams).toBeCloseTo(62, 9);
    expect(regions[0]).toMatchObject({ region: 'aws:eu-north-1', grams: 40 });
    expect(regions[0]?.changePercent).toBeCloseTo(-35.484, 3);
  });

  it.each([
    [
      'unknown for the region itself',
      paris,
      siblings,
      'The PUE of aws:eu-west-3 is unknown: only grids are compared, and grams are of the machines alone.',
    ],
    [
      'unknown for another',
      frankfurt,
      siblings,
      'The PUE of 1 of 3 regions is unknown and taken as the 1.35 of aws:eu-central-1.',
    ],
    [
      'unknown for all',
      paris,
      [paris],
      'The PUE of none of these regions is known: only their grids are compared.',
    ],
    ['known for all', frankfurt, [stockholm, frankfurt], null],
  ])('says how a PUE counts that is %s', (_, here, list, text) => {
    const { notes } = advise({ here, siblings: list, live: none, job: null });
    expect(notes.map((said) => said.text)).toEqual(text === null ? [] : [text]);
  });

  it('leaves out what has no figure, and says so', () => {
    const { regions, notes } = advise({
      here: frankfurt,
      siblings: [...siblings, nowhere],
      live: none,
      job: null,
    });
    expect(names(regions)).not.toContain('aws:eu-nowhere');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'regions-without-figure' }));
    expect(regions.every(({ grams }) => grams === null)).toBe(true);
  });

  it('lists the others where the region itself has none, and compares with nothing', () => {
    const { here, regions } = advise({ here: nowhere, siblings: [...siblings, nowhere], live: none, job });
    expect(here).toMatchObject({ value: null, grams: null, changePercent: null });
    expect(names(regions)).toEqual(['aws:eu-north-1', 'aws:eu-west-3', 'aws:eu-central-1']);
    expect(regions.every(({ changePercent }) => changePercent === null)).toBe(true);
  });

  it('compares live with live and yearly with yearly', () => {
    // The last day of Germany: 3 h of 100 and 1 h of 300, mean 150; of France 75.
    const live = new Map([
      ['DE', [figure('DE', 100, [0, 3]), figure('DE', 300, [3, 4])]],
      ['FR', [figure('FR', 75, [0, 4])]],
    ]);
    const { here, regions, notes } = advise({ here: frankfurt, siblings, live, job });
    expect(here).toMatchObject({ value: 150, live: true, year: null, source: 'electricity-maps' });
    const found = new Map(regions.map((row) => [row.zone, row]));
    // 75 / 150 − 1; Sweden by the year: 22 / 459 − 1.
    expect(found.get('FR')?.changePercent).toBeCloseTo(-50, 9);
    expect(found.get('SE')).toMatchObject({ live: false, value: 20 });
    expect(found.get('SE')?.changePercent).toBeCloseTo(-95.207, 3);
    expect(notes.map(({ text }) => text)).toContain(
      'Where there is a yearly mean alone, the change is against the yearly mean of aws:eu-central-1, not against its last day.',
    );
  });

  it('takes no live figure where there is none for the region itself', () => {
    const live = new Map([['FR', [figure('FR', 75, [0, 4])]]]);
    const { regions } = advise({ here: frankfurt, siblings, live, job: null });
    expect(regions.every((row) => !row.live)).toBe(true);
  });
});
