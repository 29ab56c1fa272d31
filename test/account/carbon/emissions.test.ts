// Grams of a job: plain products, time-resolved sums, and what stays null.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { grams, joules } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity, yearlyIntensity } from './fixtures.ts';

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

describe('by the hour', () => {
  // 00:00–01:00 and 01:00–02:00, 1 and 3 kWh.
  const buckets = [
    { from: at(0), to: at(60), energy: joules(3_600_000) },
    { from: at(60), to: at(120), energy: joules(10_800_000) },
  ];
  const total = joules(14_400_000);

  it('weights each hour by its energy, not by its length', () => {
    // 1 × 100 + 3 × 300 = 1000 g over 4 kWh: 250 g/kWh. The plain mean of the two would say 800 g.
    const intensities = [intervalIntensity(0, 60, 100), intervalIntensity(60, 120, 300)];
    const carbon = emissionsOf(emissionsInput({ buckets, total, intensities }));
    expect(carbon).toMatchObject({ emissions_g: 1000, intensity_g_per_kwh: 250, intensity_year: null });
    expect(carbon.intervals).toEqual([
      {
        from: '2026-11-21T00:00:00.000Z',
        to: '2026-11-21T01:00:00.000Z',
        intensity_g_per_kwh: 100,
        estimated: false,
      },
      {
        from: '2026-11-21T01:00:00.000Z',
        to: '2026-11-21T02:00:00.000Z',
        intensity_g_per_kwh: 300,
        estimated: false,
      },
    ]);
  });

  it('cuts a bucket where the intensity changes inside it', () => {
    // The second bucket spreads 3 kWh evenly: half an hour at 300, half at 100, so 1 × 100 + 1.5 × 300 + 1.5 × 100 = 700 g.
    const intensities = [
      intervalIntensity(0, 60, 100),
      intervalIntensity(60, 90, 300),
      intervalIntensity(90, 150, 100),
    ];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).emissions_g).toBeCloseTo(700, 9);
  });

  it('prices only the uncovered part at the yearly figure, and names both sources', () => {
    // 1 × 100 + 3 × 31 = 193 g.
    const carbon = emissionsOf(
      emissionsInput({ buckets, total, intensities: [intervalIntensity(0, 60, 100)] }),
    );
    expect(carbon.emissions_g).toBeCloseTo(193, 9);
    expect(carbon.intensity_source).toBe('live + electricity-maps-yearly');
  });

  it('lists only the intervals the job ran in', () => {
    const intensities = [
      intervalIntensity(-60, 0, 9),
      intervalIntensity(0, 120, 100),
      intervalIntensity(120, 180, 9),
    ];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals).toHaveLength(1);
  });

  it('flags a forecast as estimated', () => {
    const intensities = [{ ...intervalIntensity(0, 120, 100), forecast: true }];
    expect(emissionsOf(emissionsInput({ buckets, total, intensities })).intervals[0]?.estimated).toBe(true);
  });
});

describe('unknown is null, never 0', () => {
  it.each([
    ['no energy', { total: null }],
    ['no intensity', { intensities: [], reference: null }],
    [
      'only a marginal intensity',
      { intensities: [yearlyIntensity(900, { kind: 'marginal' })], reference: null },
    ],
    ['only another scope', { intensities: [], reference: yearlyIntensity(31, { scope: 'direct' }) }],
    ['an hour without intensity', { intensities: [intervalIntensity(0, 30, 100)], reference: null }],
  ] as const)('%s', (_name, changes) => {
    const carbon = emissionsOf(emissionsInput({ uncertaintyPercent: 5, ...changes }));
    expect([carbon.emissions_g, carbon.emissions_low_g, carbon.emissions_high_g]).toEqual([null, null, null]);
  });

  it('no energy, no cost; no price, no cost', () => {
    expect(
      emissionsOf(emissionsInput({ total: null, price: { amount: 1, currency: 'EUR' } })).cost,
    ).toBeNull();
    expect(emissionsOf(emissionsInput()).cost).toBeNull();
  });

  it('no uncertainty, no bounds', () => {
    expect(emissionsOf(emissionsInput())).toMatchObject({ emissions_g: 31, emissions_low_g: null });
  });

  it('a job of no length and no energy emits nothing at a known intensity', () => {
    const buckets = [{ from: at(0), to: at(0), energy: joules(0) }];
    expect(emissionsOf(emissionsInput({ buckets, total: joules(0) }))).toMatchObject({
      emissions_g: 0,
      intensity_g_per_kwh: 31,
    });
  });
});
