// When to start: the cleanest full hour of the next day, by the mean over the whole job and not by its first hour.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanestStart } from '../../../src/account/carbon/forecast.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import { epochMs, gramsPerKwh, seconds } from '../../../src/units.ts';

const HOUR_MS = 3_600_000;
const HOUR = seconds(3_600);
const MIDNIGHT = Date.UTC(2026, 10, 22);

const slot = (fromHour: number, value: number, hours = 1): Intensity => ({
  zone: 'GB',
  from: epochMs(MIDNIGHT + fromHour * HOUR_MS),
  to: epochMs(MIDNIGHT + (fromHour + hours) * HOUR_MS),
  value: gramsPerKwh(value),
  kind: 'average',
  scope: 'direct',
  basis: 'consumption',
  source: 'uk-carbon-intensity',
  year: null,
  licence: 'CC-BY-4.0',
  estimated: false,
  forecast: true,
});
const hourly = (...values: readonly number[]) => values.map((value, hour) => slot(hour, value));
const at = (hour: number) => epochMs(MIDNIGHT + hour * HOUR_MS);

describe('the cleanest start', () => {
  it('is a later hour where that is cleaner', () => {
    expect(cleanestStart(hourly(200, 150, 50, 120), { now: at(0), duration: HOUR })).toEqual({
      from: at(2),
      value: 50,
      nowValue: 200,
      // (200 − 50) / 200.
      savesPercent: 75,
      hoursKnown: 3,
      source: 'uk-carbon-intensity',
    });
  });

  it('looks at the whole job: the lowest hour is not the lowest two', () => {
    // Means of two hours: 150, 145, 205, 100; the lowest single hour is the third.
    const found = cleanestStart(hourly(100, 200, 90, 320, 100, 100), {
      now: at(0),
      duration: seconds(7_200),
    });
    expect(found).toMatchObject({ from: at(4), value: 100, nowValue: 150 });
  });

  it('counts a part of a slot as a part: from half past, one hour is half and half', () => {
    const found = cleanestStart(hourly(100, 300, 300), { now: at(0.5), duration: HOUR });
    expect(found).toMatchObject({ from: at(0.5), value: 200, nowValue: 200, savesPercent: 0 });
  });

  it('is now where nothing is cleaner, and the earliest of equals', () => {
    expect(cleanestStart(hourly(50, 50, 50), { now: at(0), duration: HOUR })).toMatchObject({ from: at(0) });
    expect(cleanestStart(hourly(60, 50, 50), { now: at(0), duration: HOUR })).toMatchObject({ from: at(1) });
  });

  it('is no further than 24 full hours away', () => {
    const found = cleanestStart([slot(0, 100, 25), slot(25, 1, 5)], { now: at(0), duration: HOUR });
    expect(found).toMatchObject({ from: at(0), value: 100 });
  });

  it('is not looked for in a gap, nor beyond the forecast', () => {
    const slots = [slot(0, 100), slot(1, 90), slot(3, 10), slot(5, 95, 2)];
    const found = cleanestStart(slots, { now: at(0), duration: seconds(7_200) });
    // The hours 1 to 3 have a gap in them, the one from 6 on ends beyond; 5 alone can be compared.
    expect(found).toMatchObject({ from: at(0), value: 95, hoursKnown: 1 });
  });

  it.each<[string, readonly Intensity[]]>([
    ['no slot', []],
    ['a yearly figure', [{ ...slot(0, 31), from: null, to: null }]],
    ['slots that begin later', [slot(1, 31, 24)]],
    ['a forecast that is shorter than the job', [slot(0, 31, 0.5)]],
    ['a forecast of this job and of no later one', [slot(0, 31, 1.5)]],
  ])('is unknown with %s', (_, slots) => {
    expect(cleanestStart(slots, { now: at(0), duration: HOUR })).toBeNull();
  });

  it('is never worse than now, scales with the grid, and no full hour beats it', () => {
    const values = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (list, hours) => {
        const asked = { now: at(0), duration: seconds(hours * 3_600) };
        const found = cleanestStart(hourly(...list), asked);
        const means = list
          .map((_, hour) => list.slice(hour, hour + hours))
          .filter((part, hour) => part.length === hours && hour <= 24)
          .map((part) => part.reduce((total, value) => total + value, 0) / hours);
        expect(found?.value).toBeCloseTo(Math.min(...means), 9);
        expect(found?.hoursKnown).toBe(means.length - 1);
        expect(found?.nowValue).toBeCloseTo(means[0] ?? Number.NaN, 9);
        const doubled = cleanestStart(hourly(...list.map((value) => value * 2)), asked);
        expect(doubled?.from).toBe(found?.from);
        expect(doubled?.savesPercent).toBeCloseTo(found?.savesPercent ?? Number.NaN, 9);
      }),
    );
  });
});
