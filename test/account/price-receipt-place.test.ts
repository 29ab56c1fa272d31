// What is known of the machine when its receipt is priced again: the owner's facts and the place stay, or give way to new ones.
import { describe, expect, it } from 'vitest';
import { yearlyIntensity } from './carbon/fixtures.ts';
import { again, priced } from './priced-again.ts';

describe("the owner's facts", () => {
  const facts = { pue: 1.25, pueSource: 'runner-environment', wallFactor: null, overheadWatts: null };
  const owned = () =>
    priced({
      facts: { ...facts, price: { amount: 0.2, currency: 'EUR' } },
      embodied: { table: [], statedKg: 700.8, lifetimeHours: null },
      work: { amount: 10, unit: 'epoch' },
    });

  it('stay where nothing new is stated', async () => {
    const before = await owned();
    const { carbon } = again(before);
    // 50 g × 1.25; 700.8 kg × 0.5 h / 35,040 h = 10 g; (62.5 + 10) g / 10 epochs.
    expect(carbon).toMatchObject({
      pue: 1.25,
      pue_source: 'runner-environment',
      cost: before.carbon.cost,
      embodied_factors: before.carbon.embodied_factors,
    });
    expect(carbon.emissions_g).toBeCloseTo(62.5, 6);
    expect(carbon.sci?.g_per_unit).toBeCloseTo(7.25, 6);
  });

  it('give way to new ones; the cost follows the PUE', async () => {
    const before = await owned();
    const pue = { value: 1.5, source: 'config' };
    // 0.2 kWh × 1.5 × 0.2 EUR, and × 0.4 USD.
    expect(again(before, { pue }).carbon.cost).toEqual({ amount: expect.closeTo(0.06, 9), currency: 'EUR' });
    const price = { amount: 0.4, currency: 'USD' };
    expect(again(before, { pue, price }).carbon.cost).toEqual({
      amount: expect.closeTo(0.12, 9),
      currency: 'USD',
    });
    expect(again(again(before, { pue }), { pue })).toEqual(again(before, { pue }));
  });
});

it('keeps the reasons of the place with the place, and asks the services anew', async () => {
  const ofPlace = { source: 'metadata:aws', code: 'timeout', hint: 'No answer within 1 s.' } as const;
  const ofService = { source: 'eia', code: 'no-key', hint: 'Set CARBON_EIA_KEY.' } as const;
  const ofAll = { source: 'live', code: 'zone-not-served', hint: 'No live service serves AQ.' } as const;
  const before = await priced({ refusals: [ofPlace, ofService, ofAll] });
  expect(again(before).carbon.refusals).toEqual([ofPlace]);
});

it('moves to another place, with the reasons of this pricing', async () => {
  const before = await priced({ refusals: [{ source: 'dmi', code: 'absent', hint: 'No cloud.' }] });
  const refusal = { source: 'eco2mix', code: 'zone-not-served', hint: 'It serves France.' } as const;
  const { carbon } = again(before, {
    placement: { region: 'GB', zone: 'GB', country: 'GB', resolvedBy: 'config', pue: null, pueSource: null },
    grid: {
      intensities: [],
      reference: yearlyIntensity(176),
      scope: 'lifecycle',
      refusals: [refusal],
      notes: [],
    },
  });
  expect(carbon).toMatchObject({
    zone: 'GB',
    resolved_by: 'config',
    reference_g_per_kwh: 176,
    refusals: [refusal],
  });
  expect(carbon.emissions_g).toBeCloseTo(35.2, 6);
});

it('stays null where no figure of the scope is known, and drops the doubt about the old one', async () => {
  const before = await priced({
    intensityFor: async () => {
      throw new Error('timeout');
    },
  });
  expect(before.notes.map(({ code }) => code)).toContain('intensity-unavailable');
  const note = { code: 'no-direct-figure', severity: 'warning', text: 'No direct figure.' } as const;
  const grid = { intensities: [], reference: null, scope: 'direct', refusals: [], notes: [note] } as const;
  const after = again(before, { grid, world: null });
  expect(after.carbon).toMatchObject({ emissions_g: null, intensity_g_per_kwh: null, scope: 'direct' });
  expect(after.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['priced-again', 'no-direct-figure']),
  );
  expect(after.notes.map(({ code }) => code)).not.toContain('intensity-unavailable');
});
