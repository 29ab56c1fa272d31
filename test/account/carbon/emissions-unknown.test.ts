// Energy or intensity that nobody knows stays null, never 0.
import { describe, expect, it } from 'vitest';
import { emissionsOf } from '../../../src/account/carbon/emissions.ts';
import { joules } from '../../../src/units.ts';
import { at, emissionsInput, intervalIntensity, yearlyIntensity } from './fixtures.ts';

describe('unknown is null, never 0', () => {
  it.each([
    ['no energy', { total: null }],
    ['no intensity', { intensities: [], reference: null }],
    [
      'only a marginal intensity',
      { intensities: [yearlyIntensity(900, { kind: 'marginal' })], reference: null },
    ],
    ['only another scope', { intensities: [], reference: yearlyIntensity(31, { scope: 'direct' }) }],
    ['an hour without intensity', { intensities: [intervalIntensity(-90, -30, 100)], reference: null }],
    ['no interval and no energy', { buckets: [], total: joules(0), intensities: [], reference: null }],
    ['no figure that is one', { intensities: [yearlyIntensity(Number.NaN)], reference: yearlyIntensity(-1) }],
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

  it('an idle meter emits nothing at the mean of its time', () => {
    // No energy to weigh by: half an hour at 100, half at 300.
    const intensities = [intervalIntensity(0, 30, 100), intervalIntensity(30, 60, 300)];
    const buckets = [{ from: at(0), to: at(60), energy: joules(0) }];
    expect(emissionsOf(emissionsInput({ buckets, total: joules(0), intensities }))).toMatchObject({
      emissions_g: 0,
      intensity_g_per_kwh: 200,
      intensity_coverage: 1,
    });
  });

  it('a stretch without energy needs no figure', () => {
    const buckets = [
      { from: at(0), to: at(60), energy: joules(3_600_000) },
      { from: at(60), to: at(600), energy: joules(0) },
    ];
    const intensities = [intervalIntensity(0, 60, 100)];
    const carbon = emissionsOf(emissionsInput({ buckets, intensities, reference: null }));
    expect(carbon).toMatchObject({ emissions_g: 100, intensity_coverage: 1 });
  });
});
