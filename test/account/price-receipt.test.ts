// A receipt priced again: its own joules at the figures of its hours, beside a note of what stood there before.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../src/account/account.ts';
import { priceReceipt, type Repricing } from '../../src/account/price-receipt.ts';
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { epochMs } from '../../src/units.ts';
import { yearlyIntensity } from './carbon/fixtures.ts';
import { counterOf, everySecond, gpu, traceOf, WALL0_MS } from './energy/trace-builder.ts';
import { FACTORS, inputOf } from './receipt-input.ts';

const QUARTER_S = 900;
const NOON = Date.UTC(2026, 10, 21, 12);
const ASKED_AT = epochMs(NOON + 86_400_000);

/** Two quarter hours from noon on: 200 W and 600 W, 0.05 and 0.15 kWh, at the yearly 36 g/kWh. */
const priced = (extra: Parameters<typeof inputOf>[1] = {}) =>
  account(
    inputOf(
      traceOf({
        domains: [gpu('GPU-1')],
        columns: [counterOf('GPU-1')],
        rows: everySecond(2 * QUARTER_S, (s) => [200_000 * s + 400_000 * Math.max(0, s - QUARTER_S)]),
      }),
      { factors: { ...FACTORS, families: [] }, ...extra },
    ),
  );

const quarter = (index: number, value: number, changes = {}) =>
  yearlyIntensity(value, {
    from: epochMs(WALL0_MS + index * QUARTER_S * 1_000),
    to: epochMs(WALL0_MS + (index + 1) * QUARTER_S * 1_000),
    source: 'uk-carbon-intensity',
    year: null,
    ...changes,
  });

const again = (
  receipt: Receipt,
  changes: Partial<Repricing> = {},
  intensities = [quarter(0, 100), quarter(1, 300)],
) =>
  priceReceipt({
    receipt,
    grid: { intensities, reference: yearlyIntensity(36), scope: 'lifecycle', refusals: [], notes: [] },
    world: yearlyIntensity(473, { zone: 'WORLD', source: 'world', year: 2024 }),
    placement: null,
    refusals: [],
    pue: null,
    price: null,
    at: ASKED_AT,
    ...changes,
  });

it('weights each quarter hour by its energy, and touches nothing but the carbon and the notes', async () => {
  const before = await priced();
  const untouched = serialiseReceipt(before);
  const after = again(before);
  // 0.05 × 100 + 0.15 × 300 g.
  expect(after.carbon.emissions_g).toBeCloseTo(50, 6);
  expect(after.carbon).toMatchObject({
    region: 'FR',
    zone: 'FR',
    resolved_by: 'input',
    intensity_coverage: 1,
  });
  expect({ ...after, carbon: before.carbon, notes: before.notes }).toEqual(before);
  expect(serialiseReceipt(before)).toBe(untouched);
  expect(parseReceipt(serialiseReceipt(after))).toEqual(after);
});

it('says when, and what stood there before', async () => {
  const [note] = again(await priced()).notes;
  expect(note).toEqual({
    code: 'priced-again',
    severity: 'info',
    text: 'Priced again at 2026-11-22T12:00:00.000Z. Before: 7.2 gCO2e at 36 g/kWh (electricity-maps-yearly, 2025), FR, lifecycle, PUE 1.',
  });
});

it('is the account of the trace at the same figures', async () => {
  const intensities = [quarter(0, 100), quarter(1, 300)];
  const fromTrace = await priced({ intensityFor: async () => ({ intensities, refusals: [], notes: [] }) });
  expect(again(await priced()).carbon).toEqual(fromTrace.carbon);
});

it('prices twice as once', async () => {
  const once = again(await priced());
  expect(again(once, { at: epochMs(ASKED_AT + 1) })).toEqual(once);
});

it('replaces a forecast by what was measured, and keeps the line of what was said before', async () => {
  const foretold = again(await priced(), {}, [
    quarter(0, 80, { forecast: true }),
    quarter(1, 80, { forecast: true }),
  ]);
  const measured = again(foretold);
  expect(
    [foretold.carbon.emissions_g, measured.carbon.emissions_g].map((grams) => Math.round(grams ?? -1)),
  ).toEqual([16, 50]);
  expect(foretold.carbon.intervals.every(({ forecast }) => forecast)).toBe(true);
  expect(measured.notes.filter(({ code }) => code === 'priced-again')).toHaveLength(2);
});

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

it('gives a sound receipt or refuses a hostile one, whatever its figures are', async () => {
  const golden = JSON.parse(readFileSync(new URL('../fixtures/receipt/v1.json', import.meta.url), 'utf8'));
  const joules = fc.double({ min: 0, max: 3.6e15, noNaN: true });
  const time = fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((at) => at.toISOString());
  const bucket = fc.record({ from: time, to: time, energy_j: joules, filled: fc.boolean() });
  const cost = fc.record({
    amount: fc.double({ min: 0, max: 1e15, noNaN: true }),
    currency: fc.constant('EUR'),
  });
  fc.assert(
    fc.property(fc.array(bucket, { maxLength: 8 }), joules, cost, (buckets, total_j, before) => {
      const energy = { ...golden.energy, buckets, total_j };
      const receipt = parseReceipt({ ...golden, energy, carbon: { ...golden.carbon, cost: before } });
      try {
        const pue = { value: 10, source: 'config' };
        const after = again(receipt, { pue });
        expect(parseReceipt(serialiseReceipt(after))).toEqual(after);
        expect(again(after, { pue })).toEqual(after);
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-receipt' });
      }
    }),
  );
});

it('knows no grams without energy', async () => {
  const empty = await account(
    inputOf(traceOf({ domains: [gpu('GPU-1')], columns: [counterOf('GPU-1')], rows: [] })),
  );
  const { carbon } = again(empty);
  expect([carbon.emissions_g, carbon.cost, carbon.sci]).toEqual([null, null, null]);
});
