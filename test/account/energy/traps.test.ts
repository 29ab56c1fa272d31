// What other trackers are known to get wrong, each as a case of its own that must stay right here.
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import type { HeaderRecord } from '../../../src/measure/trace/record.ts';
import { joules, kwhFromJoules } from '../../../src/units.ts';
import { FACTORS, inputOf } from '../receipt-input.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  powerOf,
  type Row,
  raplOf,
  ticksOf,
  traceOf,
} from './trace-builder.ts';

const RANGE = 65_532_610_987;
const GIB = 2 ** 30;
const domain = (id: string, component: Domain['component'], parent: string | null = null): Domain => ({
  id,
  component,
  parent,
});

const receiptOf = (
  domains: readonly Domain[],
  columns: readonly NewColumn[],
  rows: readonly Row[],
  header: Partial<HeaderRecord> = {},
) => account(inputOf(traceOf({ domains, columns, rows, header }), { factors: { ...FACTORS, families: [] } }));

describe('a trap', () => {
  it('sub-domains of RAPL added to their package', async () => {
    const { energy } = await receiptOf(
      [domain('package-0', 'cpu'), domain('core', 'cpu', 'package-0'), domain('uncore', 'cpu', 'package-0')],
      [raplOf('package-0', RANGE), raplOf('core', RANGE), raplOf('uncore', RANGE)],
      everySecond(60, (s) => [100e6 * s, 60e6 * s, 10e6 * s]),
    );
    expect(energy.total_j).toBe(6_000);
  });

  it('dies of one package counted each (codecarbon#1274)', async () => {
    const { energy } = await receiptOf(
      [domain('package-0', 'cpu'), domain('package-1', 'cpu')],
      [raplOf('package-0', RANGE), raplOf('package-1', RANGE)],
      everySecond(60, (s) => [125e6 * s, 125e6 * s]),
    );
    expect(energy.total_j).toBe(7_500);
  });

  it('devices averaged instead of added (Carbontracker 2.4.3): 100 W and 300 W for 1 h are 0.4 kWh, not 0.2', async () => {
    const { energy } = await receiptOf(
      [gpu('A'), gpu('B')],
      [counterOf('A'), counterOf('B')],
      [
        [0, 0, 0],
        [1_800, 180_000_000, 540_000_000],
        [3_600, 360_000_000, 1_080_000_000],
      ],
    );
    expect(kwhFromJoules(joules(energy.total_j ?? Number.NaN))).toBe(0.4);
  });

  it('a negative RAPL delta taken for 0 W (Carbontracker)', async () => {
    // 100 W; the counter wraps after 30 s.
    const { energy } = await receiptOf(
      [domain('package-0', 'cpu')],
      [raplOf('package-0', RANGE)],
      everySecond(60, (s) => [(RANGE - 3e9 + 100e6 * s) % RANGE]),
    );
    expect(energy.total_j).toBe(6_000);
  });

  it('the CPU seen half of the time, because a read takes a second (Carbontracker)', async () => {
    // Reads a second late every other time: each counts from the read before it.
    const rows = everySecond(60, (s) => [100e6 * s]).filter(([second]) => second % 3 !== 1);
    const { energy } = await receiptOf([domain('package-0', 'cpu')], [raplOf('package-0', RANGE)], rows);
    expect(energy.total_j).toBe(6_000);
  });

  it('a GPU without a counter reported as 0 kWh (codecarbon#1316)', async () => {
    const unknown = gpu('G', { name: 'Unheard-of 9000', limit_mw: null });
    const receipt = await receiptOf(
      [unknown],
      [],
      everySecond(60, () => []),
    );
    expect(receipt.energy.components.gpu).toBeUndefined();
    expect(receipt.energy.total_j).not.toBe(0);
    expect(receipt.notes.map(({ code }) => code)).toContain('gpu-unknown');
  });

  it('joules and kilowatt-hours apart by 3.6 (Eco-CI before v5.3.0)', () => {
    expect(kwhFromJoules(joules(3_600_000))).toBe(1);
  });

  it('memory of a 1 TB host that outweighs the GPU (codecarbon#523, #629)', async () => {
    const { energy } = await receiptOf(
      [gpu('G')],
      [counterOf('G')],
      everySecond(60, (s) => [70_000 * s]),
      { memory_bytes: 1_024 * GIB, memory_limit_bytes: 32 * GIB },
    );
    // 32 × 0.3725 W × 60 s beside 70 W × 60 s.
    expect(energy.components.dram?.energy_j).toBeCloseTo(715.2, 9);
    expect(energy.components.gpu?.energy_j).toBe(4_200);
  });

  it('a 20 s job sampled every 15 s: a counter is exact, a power sensor owns up to its error', async () => {
    const rows = (value: (second: number) => number): readonly Row[] => [0, 15, 20].map((s) => [s, value(s)]);
    const every15s = { interval_ms: 15_000 };
    const counted = await receiptOf(
      [gpu('G')],
      [counterOf('G')],
      rows((s) => 300_000 * s),
      every15s,
    );
    expect(counted.energy.total_j).toBe(6_000);
    const sensed = await receiptOf(
      [gpu('G')],
      [powerOf('G', { window_ms: 0 })],
      rows(() => 300_000),
      every15s,
    );
    expect(sensed.energy.total_j).toBe(6_000);
    expect(sensed.energy.uncertainty_percent).toBeGreaterThan(100);
  });

  it('a default CPU without a word: nobody’s chip at no known load is assumed, and said to be', async () => {
    const trace = traceOf({ domains: [HOST], columns: [], rows: everySecond(60, () => []) });
    const { energy } = await account(inputOf(trace));
    expect(energy.components.cpu).toMatchObject({
      provenance: 'assumed',
      source: 'cpu-assumed',
      uncertainty_percent: 70,
    });
    expect(energy.shares).toEqual({ measured: 0, modelled: 0, assumed: 1 });
  });

  it('a cubic or linear load curve: 10 % load of a 280 W chip is 32 % of it', async () => {
    const { energy } = await receiptOf(
      [HOST],
      [ticksOf('busy'), ticksOf('total')],
      everySecond(60, (s) => [640 * s, 6_400 * s]),
      { cpu: { model: 'AMD EPYC 9354', threads: 64, sockets: 1 } },
    );
    expect(energy.components.cpu?.energy_j).toBeCloseTo(280 * 0.32 * 60, 6);
  });
});
