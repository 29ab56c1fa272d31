// Jobs that are very short, asleep, cut up, or badly calibrated: the total stays right or says why it is not.
import { describe, expect, it } from 'vitest';
import { account } from '../../src/account/account.ts';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { EventRecord } from '../../src/measure/trace/record.ts';
import { micros } from '../../src/units.ts';
import { counterOf, everySecond, gpu, powerOf, type Row, raplOf, traceOf } from './energy/trace-builder.ts';
import { FACTORS, inputOf } from './receipt-input.ts';

const noModels = { factors: { ...FACTORS, families: [] } };
const codesOf = (receipt: Awaited<ReturnType<typeof account>>) => receipt.notes.map(({ code }) => code);
const onGpu = (rows: readonly Row[], events: readonly EventRecord[] = []) =>
  traceOf({ domains: [gpu('G')], columns: [counterOf('G')], rows, events });

describe('an awkward job', () => {
  it('of 1 s has its joules and an honest ±', async () => {
    const { energy } = await account(
      inputOf(
        onGpu([
          [0.1, 0],
          [1.1, 350_000],
        ]),
        noModels,
      ),
    );
    expect(energy.total_j).toBe(350);
    // Sensor 7, window 2, edge 2 × 0.1 s × 350 W / 350 J = 20 %.
    expect(energy.uncertainty_percent).toBeCloseTo(Math.hypot(7, 2, 20), 9);
  });

  it('of a single sample has no energy, which is not 0', async () => {
    const receipt = await account(inputOf(onGpu([[0.1, 5_000]])));
    expect(receipt.energy).toMatchObject({ total_j: null, components: {}, buckets: [] });
    expect(codesOf(receipt)).toContain('no-samples');
  });

  it('on a machine that slept: the counter’s joules stand, a power sensor’s sleep is a gap', async () => {
    const suspend: EventRecord = { k: 'ev', t: 30_100_000, e: 'suspend', ms: 600_000 };
    const counted = await account(
      inputOf(
        onGpu(
          everySecond(60, (s) => [100_000 * s]),
          [suspend],
        ),
        noModels,
      ),
    );
    expect(counted.energy.total_j).toBe(6_000);
    expect(counted.duration_s).toBe(60);
    // Ten minutes asleep: 12:00:00 to 12:11:00.
    expect(counted.ended_at).toBe('2026-11-21T12:11:00.000Z');
    expect(codesOf(counted)).toContain('suspend');
    const gauge = traceOf({
      domains: [gpu('G')],
      columns: [powerOf('G', { window_ms: 0 })],
      rows: everySecond(60, () => [100_000]),
      events: [suspend],
    });
    const { energy } = await account(inputOf(gauge, noModels));
    // Two of sixty intervals touch the sleep.
    expect(energy.components.gpu).toMatchObject({ energy_j: 6_000, coverage: expect.closeTo(58 / 60, 12) });
  });

  it('whose sampler died on a RAPL machine: the wraps of the hour it missed are estimated and count as modelled', async () => {
    const range = 65_532_610_987;
    const at = (s: number) => (100e6 * s) % range;
    const trace = traceOf({
      domains: [{ id: 'package-0', component: 'cpu', parent: null }],
      columns: [raplOf('package-0', range)],
      rows: [...everySecond(30, (s) => [at(s)]), [3_600, at(3_600)]],
      ended: false,
    });
    const receipt = await account(inputOf(trace, noModels));
    expect(receipt.energy.components.cpu).toMatchObject({
      energy_j: 360_000,
      provenance: 'modelled',
      source: 'rapl',
    });
    expect(receipt.energy.shares?.measured).toBe(0);
    expect(receipt.energy.degraded).toBe(true);
    expect(codesOf(receipt)).toContain('counter-wrap-hidden');
  });

  it('with a few missing ticks is complete and comparable', async () => {
    const rows = everySecond(600, (s) => [100_000 * s]).filter(([s]) => s < 100 || s > 110);
    const receipt = await account(inputOf(onGpu(rows), noModels));
    expect(receipt.energy).toMatchObject({ total_j: 60_000, coverage: 1, degraded: false });
    expect(codesOf(receipt)).toEqual(['samples-missing']);
  });

  it('on a GPU split by MIG counts the card once and says so', async () => {
    const trace = traceOf({
      domains: [gpu('G', { mig: true })],
      columns: [counterOf('G')],
      rows: everySecond(60, (s) => [100_000 * s]),
    });
    const receipt = await account(inputOf(trace, noModels));
    expect(receipt.energy.total_j).toBe(6_000);
    expect(receipt.machine.gpus).toMatchObject([{ mig: true }]);
    expect(codesOf(receipt)).toEqual(['mig-slices-unknown']);
  });

  it('under a wall factor below 1 keeps its raw joules and warns', async () => {
    const facts = { pue: null, pueSource: null, wallFactor: 0.5, overheadWatts: null, price: null };
    const receipt = await account(
      inputOf(onGpu(everySecond(60, (s) => [100_000 * s])), { ...noModels, facts }),
    );
    expect(receipt.energy).toMatchObject({ total_j: 6_000, calibration: null });
    expect(codesOf(receipt)).toEqual(['calibration-ignored']);
  });

  it('whose command ran on for a moment after the last sample is filled to its end', async () => {
    const window = { start: micros(10e6), end: micros(61e6) };
    const { energy } = await account(
      inputOf(onGpu(everySecond(60, (s) => [100_000 * s])), { ...noModels, window }),
    );
    expect(energy.components.gpu).toMatchObject({ energy_j: 5_100, coverage: expect.closeTo(50 / 51, 12) });
  });

  it('with a step of 100,000 letters and 3,000 notes still fits the document', async () => {
    const trace = onGpu(everySecond(60, (s) => [100_000 * s]));
    const steps = [{ k: 'step', t: 0, w: 0, guid: 'a', action: 'x'.repeat(100_000), at: 'start' }] as const;
    const notes = Array.from(
      { length: 3_000 },
      (_, i) => ({ code: 'odd', severity: 'info', text: `${i}` }) as const,
    );
    const receipt = await account(inputOf({ ...trace, steps, notes }, noModels));
    expect(receipt.spans[0]?.label).toHaveLength(256);
    expect(receipt.notes).toHaveLength(500);
    expect(() => serialiseReceipt(receipt)).not.toThrow();
  });
});
