// Laws of the sum over time: linear in intensity, additive in buckets, equal to the product for one figure, valid for the receipt.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import type { EnergyBucket } from '../../../src/account/carbon/time-parts.ts';
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

it('fine buckets and those of a receipt give the same grams where no figure changes inside a bucket', () => {
  const minutely = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 300 });
  const whole = fc.tuple(
    fc.constantFrom(15, 30, 60),
    fc.array(fc.integer({ min: 0, max: 1400 }), { maxLength: 24 }),
  );
  fc.assert(
    fc.property(minutely, whole, (energies, [length, values]) => {
      // Without holes, and beyond both ends: then no neighbour's hour ends inside a bucket.
      const covering = Array.from({ length: Math.ceil(energies.length / length) }, (_, index) =>
        intervalIntensity(index * length, (index + 1) * length, values[index % values.length] ?? 31),
      );
      const fine = energies.map((energy, minute) => ({
        from: at(minute),
        to: at(minute + 1),
        energy: joules(energy),
      }));
      const quarters = Array.from({ length: Math.ceil(fine.length / QUARTER) }, (_, index) => {
        const inside = fine.slice(index * QUARTER, (index + 1) * QUARTER);
        return {
          from: at(index * QUARTER),
          to: at(index * QUARTER + inside.length),
          energy: totalOf(inside),
        };
      });
      expectNear(gramsOf(quarters, covering), gramsOf(fine, covering));
    }),
  );
});

it('the order of slots that do not contradict each other changes nothing', () => {
  const shuffled = slots.chain((ordered) => {
    const foretold = ordered.map((slot) => ({ ...slot, value: gramsPerKwh(slot.value + 1), forecast: true }));
    const all = [...ordered, ...foretold];
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
  });
  fc.assert(
    fc.property(buckets, shuffled, (parts, [ordered, mixed]) => {
      const carbon = (intensities: readonly Intensity[]) =>
        emissionsOf(emissionsInput({ buckets: parts, total: totalOf(parts), intensities }));
      expect(carbon(mixed)).toEqual(carbon(ordered));
    }),
  );
});

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
