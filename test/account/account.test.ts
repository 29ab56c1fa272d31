// The verb over whole traces: exact joules where the truth is exact, null where it is unknown, and a valid document always.
import { describe, expect, it } from 'vitest';
import { account } from '../../src/account/account.ts';
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { Domain } from '../../src/measure/trace/domain.ts';
import { micros } from '../../src/units.ts';
import { counterOf, everySecond, gpu, HOST, ticksOf, traceOf, utilOf } from './energy/trace-builder.ts';
import { FACTORS, inputOf } from './receipt-input.ts';

/** 70 W for 2 s, 350 W for 6 s, 120 W for 2 s; mJ since an odd start value. */
const energyAt = (second: number) =>
  987_654_321 +
  70_000 * Math.min(second, 2) +
  350_000 * clamp(second - 2, 6) +
  120_000 * clamp(second - 8, 2);
const noModels = { ...FACTORS, families: [] };
const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

const oneGpu = () =>
  traceOf({
    domains: [gpu('GPU-1')],
    columns: [counterOf('GPU-1')],
    rows: everySecond(10, (second) => [energyAt(second)]),
  });

describe('account', () => {
  it('has no error against the exact truth of a counter', async () => {
    const receipt = await account(inputOf(oneGpu(), { factors: noModels }));
    // 2 × 70 + 6 × 350 + 2 × 120 J.
    expect(receipt.energy.total_j).toBe(2_480);
    expect(receipt.energy.components.gpu).toMatchObject({
      energy_j: 2_480,
      provenance: 'measured',
      source: 'nvml-counter',
      coverage: 1,
    });
    expect(receipt.energy.shares).toEqual({ measured: 1, modelled: 0, assumed: 0 });
    expect(receipt.duration_s).toBe(10);
    expect(receipt.power).toMatchObject({ mean_w: 248, peak_w: 350 });
    expect(receipt.started_at).toBe('2026-11-21T12:00:00.000Z');
    expect(receipt.ended_at).toBe('2026-11-21T12:00:10.000Z');
  });

  it('sums two GPUs at 100 W and 300 W for 1 h to 0.4 kWh, never their mean', async () => {
    const trace = traceOf({
      domains: [gpu('GPU-1'), gpu('GPU-2')],
      columns: [counterOf('GPU-1'), counterOf('GPU-2')],
      rows: everySecond(3_600, (second) => [100_000 * second, 300_000 * second]),
    });
    const receipt = await account(inputOf(trace, { factors: noModels }));
    expect(receipt.energy.total_j).toBe(1_440_000);
    // 0.4 kWh at 36 g/kWh.
    expect(receipt.carbon.emissions_g).toBeCloseTo(14.4, 9);
  });

  it('gives null, never 0, for a trace with a header and no sample', async () => {
    const trace = traceOf({ domains: [gpu('GPU-1')], columns: [counterOf('GPU-1')], rows: [] });
    const receipt = await account(inputOf(trace));
    expect(receipt.energy).toMatchObject({
      total_j: null,
      shares: null,
      coverage: null,
      buckets: [],
      degraded: true,
    });
    expect(receipt.carbon.emissions_g).toBeNull();
    expect(receipt.power).toEqual({ mean_w: null, peak_w: null, curve_w: [] });
    expect(receipt.notes.map(({ code }) => code)).toContain('no-samples');
    expect(() => serialiseReceipt(receipt)).not.toThrow();
  });

  it('gets the right total from the first sample and the direct read of post after a killed sampler', async () => {
    const trace = traceOf({
      domains: [gpu('GPU-1')],
      columns: [counterOf('GPU-1')],
      rows: [...everySecond(5, (second) => [350_000 * second]), [600, 350_000 * 600]],
      ended: false,
    });
    const receipt = await account(inputOf(trace, { factors: noModels }));
    expect(receipt.energy.total_j).toBe(210_000);
    expect(receipt.energy.components.gpu?.provenance).toBe('measured');
    expect(receipt.energy.degraded).toBe(true);
    expect(receipt.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['sampler-died', 'samples-missing']),
    );
  });

  it('counts what a wall factor and overhead add as assumed, beside untouched components', async () => {
    const facts = { pue: null, pueSource: null, wallFactor: 1.25, overheadWatts: 10, price: null };
    const receipt = await account(inputOf(oneGpu(), { factors: noModels, facts }));
    // 2,480 J × 1.25 + 10 W × 10 s.
    expect(receipt.energy.total_j).toBe(3_200);
    expect(receipt.energy.components.gpu?.energy_j).toBe(2_480);
    expect(receipt.energy.shares).toEqual({
      measured: 0.775,
      modelled: 0,
      assumed: expect.closeTo(0.225, 12),
    });
    expect(receipt.energy.calibration).toEqual({ wall_factor: 1.25, overhead_w: 10 });
  });

  it('gives no embodied share where one GPU has no name: half a machine must not look like a whole one', async () => {
    const trace = (domains: readonly Domain[]) =>
      traceOf({
        domains,
        columns: domains.map(({ id }) => counterOf(id)),
        rows: everySecond(10, (second) => domains.map(() => 100_000 * second)),
      });
    const table = [{ name: 'NVIDIA H100 80GB HBM3', kgco2e: 164, host: 'eight-gpu-server' }] as const;
    const embodied = { table, statedKg: null, lifetimeHours: null };
    const unnamed = { id: 'GPU-2', component: 'gpu', parent: null } as const;
    const gramsWith = async (...others: readonly Domain[]) =>
      (await account(inputOf(trace([gpu('GPU-1'), ...others]), { factors: noModels, embodied }))).carbon
        .embodied_g;
    expect(await gramsWith(unnamed)).toBeNull();
    // 876.5 kg × 10 s / 35,040 h; a hidden GPU has its own eighth of the server.
    expect(await gramsWith()).toBeCloseTo(0.0694841, 7);
    expect(await gramsWith({ ...unnamed, visible: false })).toBeCloseTo(0.0694841, 7);
  });

  it('accounts only the window of a wrapped command', async () => {
    const window = { start: micros(2_000_000), end: micros(8_000_000) };
    const receipt = await account(inputOf(oneGpu(), { factors: noModels, window }));
    expect(receipt.energy.total_j).toBe(2_100);
    expect(receipt.duration_s).toBe(6);
    expect(receipt.started_at).toBe('2026-11-21T12:00:02.000Z');
  });

  it('still gives a receipt when the grid cannot be asked', async () => {
    const intensityFor = async () => {
      throw new Error('timeout');
    };
    const receipt = await account(inputOf(oneGpu(), { intensityFor }));
    expect(receipt.notes.map(({ code }) => code)).toContain('intensity-unavailable');
    // The pinned yearly figure answers.
    expect(receipt.carbon.intensity_g_per_kwh).toBe(36);
  });

  it('writes a document that its own reader takes back unchanged', async () => {
    const trace = traceOf({
      domains: [gpu('GPU-1'), gpu('GPU-2', { visible: false }), HOST],
      columns: [counterOf('GPU-1'), utilOf('GPU-1'), counterOf('GPU-2'), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(30, (second) => [energyAt(second), 0, 70_000 * second, 40 * second, 400 * second]),
      header: {
        cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 64, sockets: 1 },
        memory_bytes: 2 ** 38,
      },
    });
    const receipt = await account(inputOf(trace));
    expect(receipt.energy.hidden_gpus_j).toBe(2_100);
    expect(parseReceipt(serialiseReceipt(receipt))).toEqual(receipt);
  });
});
