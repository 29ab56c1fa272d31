// Which figure a moment gets: of several slots the most certain, of none the neighbour's within the hour, else the yearly one.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import { joules } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity, yearlyIntensity } from './fixtures.ts';

/** 1 kWh an hour, from midnight on; the yearly figure is 31. */
function during(hours: number, intensities: readonly Intensity[]) {
  const energy = joules(hours * 3_600_000);
  const buckets = [{ from: at(0), to: at(hours * 60), energy }];
  return emissionsOf(emissionsInput({ buckets, total: energy, intensities }));
}
const slot = intervalIntensity;
/** `00:30 100` for every stretch: its start and its figure. */
const listed = ({ intervals }: ReturnType<typeof during>) =>
  intervals.map(
    ({ from, intensity_g_per_kwh, estimated }) =>
      `${from.slice(11, 16)} ${intensity_g_per_kwh}${estimated ? ' estimated' : ''}`,
  );

describe('two slots for one moment', () => {
  const foretold = { forecast: true };
  const estimated = { estimated: true };
  it.each([
    ['the first of two measured ones', [slot(0, 60, 100), slot(0, 60, 300)], 100],
    ['a measured one before a forecast', [slot(0, 60, 300, foretold), slot(0, 60, 100)], 100],
    ['a measured one before an estimate', [slot(0, 60, 300, estimated), slot(0, 60, 100)], 100],
    ['an estimate before a forecast', [slot(0, 60, 300, foretold), slot(0, 60, 100, estimated)], 100],
    // Half an hour is measured at 100, the other is only foretold at 300.
    ['each for its own time', [slot(0, 60, 300, foretold), slot(0, 30, 100)], 200],
  ])('%s', (_name, intensities, grams) => {
    expect(during(1, intensities).emissions_g).toBe(grams);
  });
});

describe('a moment without a slot', () => {
  it('takes the nearest edge within the hour, and is called estimated', () => {
    // 01:00–02:00 is missing: half an hour of each neighbour, 100 + 50 + 150 + 300 g.
    const carbon = during(3, [slot(0, 60, 100), slot(120, 180, 300)]);
    expect(carbon.emissions_g).toBeCloseTo(600, 9);
    expect(listed(carbon)).toEqual(['00:00 100', '01:00 100 estimated', '01:30 300 estimated', '02:00 300']);
    expect(carbon.intensity_coverage).toBeCloseTo(2 / 3, 12);
    expect(carbon.intervals.map(({ neighbour }) => neighbour ?? false)).toEqual([false, true, true, false]);
  });

  it('takes the yearly figure beyond the hour, for that part alone, by its name', () => {
    // Slot until 01:00, neighbour until 02:00, then two hours at 31: 100 + 100 + 62 g.
    const carbon = during(4, [slot(0, 60, 100)]);
    expect(carbon.emissions_g).toBeCloseTo(262, 9);
    expect(listed(carbon)).toEqual(['00:00 100', '01:00 100 estimated', '02:00 31']);
    expect(carbon.intervals.map(({ source }) => source)).toEqual(['live', 'live', 'electricity-maps-yearly']);
    expect(carbon).toMatchObject({
      intensity_source: 'live + electricity-maps-yearly',
      intensity_licence: 'CC-BY-4.0 + ODbL-1.0',
      intensity_coverage: 0.25,
      intensity_year: null,
    });
  });

  it('takes the measured of two neighbours that end together', () => {
    const neighbours = [slot(-60, 0, 300, { forecast: true }), slot(-60, 0, 100)];
    expect(during(1, neighbours)).toMatchObject({ emissions_g: 100, intensity_coverage: 0 });
  });

  it('takes the yearly figure where the last slot ended long before', () => {
    const carbon = during(1, [slot(-180, -120, 100)]);
    expect(carbon).toMatchObject({ emissions_g: 31, intensity_coverage: 0, intervals: [] });
  });
});

it('never uses a slot of another scope or kind', () => {
  const other = [slot(0, 60, 900, { scope: 'direct' }), slot(0, 60, 900, { kind: 'marginal' })];
  expect(during(1, other)).toMatchObject({ emissions_g: 31, intensity_coverage: null });
});

it('takes no reference and no mean of the world of another scope', () => {
  const direct = yearlyIntensity(16, { scope: 'direct' });
  const carbon = emissionsOf(emissionsInput({ reference: direct, world: direct }));
  expect(carbon).toMatchObject({ reference_g_per_kwh: null, world_g_per_kwh: null, world_year: null });
});

it('says one basis only where all figures share it', () => {
  const produced = slot(0, 60, 100, { basis: 'production' });
  expect(during(1, [produced]).intensity_basis).toBe('production');
  expect(during(4, [produced, yearlyIntensity(31)]).intensity_basis).toBeNull();
});
