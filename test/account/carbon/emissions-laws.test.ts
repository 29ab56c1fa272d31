// Laws of the sum over time: linear in intensity, additive in buckets, blind to how time is cut and slots are ordered.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import { gramsPerKwh, joules, sum } from '../../../src/units.ts';
import { buckets, gramsOf, QUARTER, ROUNDING, slots, totalOf } from './arbitraries.ts';
import { at, emissionsInput, intervalIntensity, MINUTE, yearlyIntensity } from './fixtures.ts';

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

it('is what a walk in half minutes gives that looks at every slot anew', () => {
  const STEP = 0.5;
  const figureAt = (minute: number, intervals: readonly Intensity[]): number => {
    const distances = intervals.map(({ from, to, value }) => {
      const [start, end] = [from ?? Number.NaN, to ?? Number.NaN].map((time) => (time - at(0)) / MINUTE);
      return { value, away: Math.max(0, (start ?? Number.NaN) - minute, minute - (end ?? Number.NaN)) };
    });
    const [nearest] = distances.toSorted((a, b) => a.away - b.away);
    // 31 g/kWh is the reference of all these inputs.
    return nearest === undefined || nearest.away > 60 ? 31 : nearest.value;
  };
  fc.assert(
    fc.property(buckets, slots, (parts, intervals) => {
      const steps = parts.flatMap(({ energy }, index) =>
        Array.from({ length: QUARTER / STEP }, (_, step) => {
          const minute = index * QUARTER + (step + 0.5) * STEP;
          return ((energy / 3_600_000) * figureAt(minute, intervals) * STEP) / QUARTER;
        }),
      );
      expectNear(gramsOf(parts, intervals), sum(steps));
    }),
    { numRuns: 40 },
  );
});
