// A receipt priced again: its own joules at the figures of its hours, beside a note of what stood there before.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { account } from '../../src/account/account.ts';
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import { epochMs } from '../../src/units.ts';
import { counterOf, gpu, traceOf } from './energy/trace-builder.ts';
import { ASKED_AT, again, priced, quarter } from './priced-again.ts';
import { inputOf } from './receipt-input.ts';

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
