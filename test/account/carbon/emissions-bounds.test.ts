// Whatever slots a service gives, what comes out is sound: real figures, ordered intervals, and a section its own schema takes.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { ReceiptSchema } from '../../../src/account/receipt/receipt.ts';
import { gramsPerKwh, joules } from '../../../src/units.ts';
import { buckets, gramsOf, QUARTER, ROUNDING, slots, totalOf } from './arbitraries.ts';
import { at, emissionsInput, intervalIntensity } from './fixtures.ts';

it('the listed intervals follow each other and carry the mean', () => {
  fc.assert(
    fc.property(buckets, slots, (parts, intervals) => {
      const carbon = emissionsOf(
        emissionsInput({ buckets: parts, total: totalOf(parts), intensities: intervals }),
      );
      const edges = carbon.intervals.flatMap(({ from, to }) => [from, to]);
      expect(edges).toEqual(edges.toSorted());
      const values = carbon.intervals.map((interval) => interval.intensity_g_per_kwh);
      const mean = carbon.intensity_g_per_kwh ?? Number.NaN;
      if (values.length > 0) expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - ROUNDING);
      if (values.length > 0) expect(mean).toBeLessThanOrEqual(Math.max(...values) + ROUNDING);
    }),
  );
});

it('a figure that is none never gets out', () => {
  const odd = fc.constantFrom(Number.NaN, -1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  fc.assert(
    fc.property(buckets, slots, odd, (parts, intervals, value) => {
      const broken = intervals.map((slot, index) =>
        index % 2 === 0 ? { ...slot, value: gramsPerKwh(value) } : slot,
      );
      const sound = broken.filter((_, index) => index % 2 === 1);
      expect(gramsOf(parts, broken)).toBe(gramsOf(parts, sound));
    }),
  );
});

it('whatever comes out fits into a receipt, and its interval holds the figure', () => {
  fc.assert(
    fc.property(buckets, slots, fc.option(fc.integer({ min: 0, max: 200 })), (parts, intervals, percent) => {
      const changes = {
        buckets: parts,
        total: totalOf(parts),
        intensities: intervals,
        uncertaintyPercent: percent,
      };
      const carbon = emissionsOf(emissionsInput(changes));
      expect(v.parse(ReceiptSchema.entries.carbon, carbon)).toEqual(carbon);
      const { emissions_low_g: low, emissions_g: grams, emissions_high_g: high } = carbon;
      const held = low !== null && grams !== null && high !== null && low <= grams && grams <= high;
      expect(held).toBe(percent !== null);
    }),
  );
});

it('five days of five-minute slots still fit: neighbouring intervals become one at their mean', () => {
  const minutes = 5 * 24 * 60;
  const energies = Array.from({ length: minutes / QUARTER }, (_, index) => 1_000 * (1 + (index % 7)));
  const parts = energies.map((energy, index) => ({
    from: at(index * QUARTER),
    to: at((index + 1) * QUARTER),
    energy: joules(energy),
  }));
  const fine = Array.from({ length: minutes / 5 }, (_, index) =>
    intervalIntensity(index * 5, (index + 1) * 5, (index * 37) % 700, { forecast: index === 3 }),
  );
  const carbon = emissionsOf(emissionsInput({ buckets: parts, total: totalOf(parts), intensities: fine }));
  expect(v.parse(ReceiptSchema.entries.carbon, carbon)).toEqual(carbon);
  // 1,440 slots in groups of three: the quarter hours.
  expect(carbon.intervals).toHaveLength(480);
  expect(carbon.intervals.map(({ forecast }) => forecast).indexOf(true)).toBe(1);
  const summed = carbon.intervals.reduce(
    (grams, { intensity_g_per_kwh }, index) =>
      grams + ((energies[index] ?? 0) / 3_600_000) * intensity_g_per_kwh,
    0,
  );
  expect(carbon.emissions_g).toBeCloseTo(summed, 6);
});
