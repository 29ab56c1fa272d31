// Midnight and daylight saving are nothing to a sum over moments: proved with slots that a service labelled in local time.
import { expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import { epochMs, joules } from '../../../src/units.ts';
import { emissionsInput, yearlyIntensity } from './fixtures.ts';

const HOUR_MS = 3_600_000;
const time = (iso: string) => epochMs(Date.parse(iso));

/** Hourly slots that begin at these local times of Paris. */
const slots = (day: readonly (readonly [local: string, value: number])[]): readonly Intensity[] =>
  day.map(([local, value]) =>
    yearlyIntensity(value, { from: time(local), to: epochMs(time(local) + HOUR_MS), source: 'live' }),
  );

/** A constant kilowatt from one local time to another. */
function during(from: string, to: string, intensities: readonly Intensity[]) {
  const hours = (time(to) - time(from)) / HOUR_MS;
  const energy = joules(hours * 3_600_000);
  const buckets = Array.from({ length: hours * 4 }, (_, quarter) => ({
    from: epochMs(time(from) + (quarter * HOUR_MS) / 4),
    to: epochMs(time(from) + ((quarter + 1) * HOUR_MS) / 4),
    energy: joules(energy / hours / 4),
  }));
  const input = emissionsInput({ buckets, total: energy, intensities, reference: null });
  const { emissions_g, intensity_coverage, intervals } = emissionsOf(input);
  return { grams: emissions_g, coverage: intensity_coverage, stretches: intervals.length };
}

it('crosses midnight, local and UTC', () => {
  const night = slots([
    ['2026-11-21T23:00+01:00', 100],
    ['2026-11-22T00:00+01:00', 200],
    ['2026-11-22T01:00+01:00', 400],
  ]);
  const run = during('2026-11-21T23:30+01:00', '2026-11-22T01:30+01:00', night);
  // Half an hour at 100, an hour at 200, half an hour at 400; UTC midnight is 01:00 in Paris.
  expect(run).toEqual({ grams: expect.closeTo(50 + 200 + 200, 9), coverage: 1, stretches: 3 });
});

it('counts the hour that comes twice in October twice, each at its own figure', () => {
  // 25 October 2026: 02:00 summer time, and an hour later 02:00 winter time.
  const autumn = slots([
    ['2026-10-25T01:00+02:00', 10],
    ['2026-10-25T02:00+02:00', 20],
    ['2026-10-25T02:00+01:00', 40],
    ['2026-10-25T03:00+01:00', 80],
  ]);
  const run = during('2026-10-25T01:00+02:00', '2026-10-25T04:00+01:00', autumn);
  expect(run).toEqual({ grams: expect.closeTo(10 + 20 + 40 + 80, 9), coverage: 1, stretches: 4 });
});

it('misses nothing where March leaves an hour out', () => {
  // 29 March 2026: after 01:59 comes 03:00, so the job takes two hours.
  const spring = slots([
    ['2026-03-29T01:00+01:00', 10],
    ['2026-03-29T03:00+02:00', 20],
  ]);
  const run = during('2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00', spring);
  expect(run).toEqual({ grams: expect.closeTo(10 + 20, 9), coverage: 1, stretches: 2 });
});
