// Buckets and slots of every kind for the laws of the carbon room.
import fc from 'fast-check';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import type { Intensity } from '../../../src/account/carbon/intensity.ts';
import type { EnergyBucket } from '../../../src/account/carbon/time-parts.ts';
import { joules, sum } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity } from './fixtures.ts';

/** Minutes of a receipt's bucket. */
export const QUARTER = 15;
export const buckets = fc
  .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 40 })
  .map((energies): readonly EnergyBucket[] =>
    energies.map((energy, index) => ({
      from: at(index * QUARTER),
      to: at((index + 1) * QUARTER),
      energy: joules(energy),
    })),
  );
/** Slots of 5 to 60 minutes, some missing. */
export const slots = fc
  .tuple(
    fc.constantFrom(5, 10, 15, 30, 60),
    fc.array(fc.option(fc.integer({ min: 0, max: 1400 })), { maxLength: 60 }),
  )
  .map(([length, values]) =>
    values.flatMap((value, index) =>
      value === null ? [] : [intervalIntensity(index * length, (index + 1) * length, value)],
    ),
  );
export const totalOf = (parts: readonly EnergyBucket[]) => sum(parts.map(({ energy }) => energy));
export const gramsOf = (parts: readonly EnergyBucket[], intensities: readonly Intensity[]) =>
  emissionsOf(emissionsInput({ buckets: parts, total: totalOf(parts), intensities })).emissions_g ??
  Number.NaN;

/** Relative, for sums of many products in another order. */
export const ROUNDING = 1e-9;
