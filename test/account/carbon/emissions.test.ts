// Grams of a job at one yearly figure, with every factor beside them.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { grams } from '../../../src/units.ts';
import { emissionsInput, yearlyIntensity } from './fixtures.ts';

describe('one yearly figure', () => {
  it('states every factor beside the grams', () => {
    // 1 kWh × PUE 1.2 × 31 g/kWh = 37.2 g; ±10 %: 33.48 to 40.92; 1.2 kWh × 0.29 = 0.348; (37.2 + 25) / 100 images.
    const carbon = emissionsOf(
      emissionsInput({
        uncertaintyPercent: 10,
        pue: { value: 1.2, source: 'config' },
        price: { amount: 0.29, currency: 'EUR' },
        embodied: { grams: grams(25), source: 'owner', reservedKg: 876, lifetimeHours: 35_040 },
        work: { amount: 100, unit: 'image' },
        world: yearlyIntensity(473, { zone: 'WORLD', source: 'world', year: 2024 }),
        refusals: [{ source: 'metadata:aws', code: 'timeout', hint: 'No answer within 1 s.' }],
      }),
    );
    expect(carbon).toEqual({
      region: 'FR',
      zone: 'FR',
      resolved_by: 'input',
      intensity_g_per_kwh: 31,
      intensity_source: 'electricity-maps-yearly',
      intensity_year: 2025,
      intensity_basis: 'consumption',
      intensity_licence: 'ODbL-1.0',
      intensity_coverage: null,
      scope: 'lifecycle',
      kind: 'average',
      intervals: [],
      reference_g_per_kwh: 31,
      reference_source: 'electricity-maps-yearly',
      reference_year: 2025,
      world_g_per_kwh: 473,
      world_source: 'world',
      world_year: 2024,
      refusals: [{ source: 'metadata:aws', code: 'timeout', hint: 'No answer within 1 s.' }],
      pue: 1.2,
      pue_source: 'config',
      emissions_g: expect.closeTo(37.2, 9),
      emissions_low_g: expect.closeTo(33.48, 9),
      emissions_high_g: expect.closeTo(40.92, 9),
      embodied_g: 25,
      embodied_factors: { source: 'owner', reserved_kg: 876, lifetime_h: 35_040 },
      sci: { g_per_unit: expect.closeTo(0.622, 9), unit: 'image' },
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
    expect([carbon.intensity_source, carbon.reference_source]).toEqual(['user', 'electricity-maps-yearly']);
  });

  it('keeps at most fifty refusals, and their hints in bounds', () => {
    const refusal = { source: 'eia', code: 'bad-status', hint: 'x'.repeat(600) } as const;
    const { refusals } = emissionsOf(emissionsInput({ refusals: Array.from({ length: 60 }, () => refusal) }));
    expect(refusals).toHaveLength(50);
    expect(refusals?.[0]?.hint).toHaveLength(512);
  });
});
