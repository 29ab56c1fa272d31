// Laws of the sum over time: linear in intensity, additive in buckets, equal to the product for one figure, valid for the receipt.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { type EnergyBucket, emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import { ReceiptSchema } from '../../../src/account/receipt/receipt.ts';
import { gramsPerKwh, joules, sum } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity, yearlyIntensity } from './fixtures.ts';

const QUARTER = 15;
const buckets = fc
  .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 40 })
  .map((energies): readonly EnergyBucket[] =>
    energies.map((energy, index) => ({
      from: at(index * QUARTER),
      to: at((index + 1) * QUARTER),
      energy: joules(energy),
    })),
  );
/** Slots of 5 to 60 minutes, some missing. */
const slots = fc
  .tuple(
    fc.constantFrom(5, 10, 15, 30, 60),
    fc.array(fc.option(fc.integer({ min: 0, max: 1400 })), { maxLength: 60 }),
  )
  .map(([length, values]) =>
    values.flatMap((value, index) =>
      value === null ? [] : [intervalIntensity(index * length, (index + 1) * length, value)],
    ),
  );
const totalOf = (parts: readonly EnergyBucket[]) => sum(parts.map(({ energy }) => energy));
const gramsOf = (parts: readonly EnergyBucket[], intensities: readonly Intensity[]) =>
  emissionsOf(emissionsInput({ buckets: parts, total: totalOf(parts), intensities })).emissions_g ??
  Number.NaN;

/** Relative, for sums of many products in another order. */
const ROUNDING = 1e-9;
const expectNear = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(ROUNDING * Math.max(1, expected));

it('doubling the intensity doubles the grams', () => {
  fc.assert(
    fc.property(buckets, slots, fc.integer({ min: 0, max: 1400 }), (parts, intervals, yearly) => {
      const once = [...intervals, yearlyIntensity(yearly)];
      const twice = once.map((intensity) => ({ ...intensity, value: gramsPerKwh(intensity.value * 2) }));
      expectNear(gramsOf(parts, twice), 2 * gramsOf(parts, once));
    }),
  );
});

it('one figure for all moments is the plain product, to the last bit', () => {
  fc.assert(
    fc.property(buckets, fc.integer({ min: 0, max: 1400 }), (parts, value) => {
      const hourly = Array.from({ length: 10 }, (_, hour) =>
        intervalIntensity(hour * 60, (hour + 1) * 60, value),
      );
      expect(gramsOf(parts, hourly)).toBe(gramsOf(parts, [yearlyIntensity(value)]));
    }),
  );
});

it('grams of adjoining stretches add up', () => {
  fc.assert(
    fc.property(buckets, slots, fc.nat(), (parts, intervals, place) => {
      const cut = place % (parts.length + 1);
      const separate = gramsOf(parts.slice(0, cut), intervals) + gramsOf(parts.slice(cut), intervals);
      expectNear(gramsOf(parts, intervals), separate);
    }),
  );
});

it('cutting buckets finer changes nothing', () => {
  fc.assert(
    fc.property(buckets, slots, (parts, intervals) => {
      const finer = parts.flatMap(({ from, to, energy }) => {
        const third = (to - from) / 3;
        return [0, 1, 2].map((index) => ({
          from: at((from + index * third - at(0)) / 60_000),
          to: at((from + (index + 1) * third - at(0)) / 60_000),
          energy: joules(energy / 3),
        }));
      });
      expectNear(gramsOf(finer, intervals), gramsOf(parts, intervals));
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
