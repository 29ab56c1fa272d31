// Grams of a job at one yearly figure, with every factor beside them.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { grams } from '../../../src/units.ts';
import { emissionsInput, yearlyIntensity } from './fixtures.ts';

describe('one yearly figure', () => {
  it('states every factor beside the grams', () => {
    // 1 kWh × PUE 1.2 × 31 g/kWh = 37.2 g; ±10 %: 33.48 to 40.92; 1.2 kWh × 0.29 = 0.348.
    const carbon = emissionsOf(
      emissionsInput({
        uncertaintyPercent: 10,
        pue: { value: 1.2, source: 'config' },
        price: { amount: 0.29, currency: 'EUR' },
        embodied: grams(25),
      }),
    );
    expect(carbon).toEqual({
      zone: 'FR',
      resolved_by: 'input',
      intensity_g_per_kwh: 31,
      intensity_source: 'electricity-maps-yearly',
      intensity_year: 2025,
      scope: 'lifecycle',
      kind: 'average',
      intervals: [],
      reference_g_per_kwh: 31,
      pue: 1.2,
      pue_source: 'config',
      emissions_g: expect.closeTo(37.2, 9),
      emissions_low_g: expect.closeTo(33.48, 9),
      emissions_high_g: expect.closeTo(40.92, 9),
      embodied_g: 25,
      cost: { amount: expect.closeTo(0.348, 9), currency: 'EUR' },
    });
  });

  it('never lets the low bound fall under zero', () => {
    expect(emissionsOf(emissionsInput({ uncertaintyPercent: 150 }))).toMatchObject({
      emissions_low_g: 0,
      emissions_high_g: 77.5,
    });
  });

  it('pins the reference whatever else is used', () => {
    const carbon = emissionsOf(emissionsInput({ intensities: [yearlyIntensity(500, { source: 'user' })] }));
    expect([carbon.emissions_g, carbon.reference_g_per_kwh]).toEqual([500, 31]);
  });
});
