// Receipts of jobs that were not alone: whose the energy is, by exact joules, and what is said where nothing tells.
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { parseReceipt, serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import type { EventRecord, HeaderRecord } from '../../../src/measure/trace/record.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  raplOf,
  ticksOf,
  traceOf,
  utilOf,
} from '../energy/trace-builder.ts';
import { FACTORS, inputOf } from '../receipt-input.ts';
import { gpuTime, JOB, jobTime, look } from './company.ts';

const noModels = { ...FACTORS, families: [] };
const GIB = 2 ** 30;
const PACKAGE: Domain = { id: 'package-0', component: 'cpu', parent: null };
const DRAM: Domain = { id: 'dram-0', component: 'dram', parent: 'package-0' };

interface Scene {
  readonly domains: readonly Domain[];
  readonly columns: readonly NewColumn[];
  readonly row: (second: number) => readonly (number | null)[];
  readonly events?: readonly EventRecord[];
  readonly header?: Partial<HeaderRecord>;
}

const receiptOf = ({ row, ...scene }: Scene) =>
  account(inputOf(traceOf({ ...scene, rows: everySecond(60, row) }), { factors: noModels }));

/** A rate that begins at second 10. */
const from10 = (second: number) => Math.max(0, second - 10);

/** 40 W at rest for 10 s, then 140 W with 2 of 4 cores busy, 1.5 of them the job's. */
const cpu: Scene = {
  domains: [PACKAGE, HOST, JOB],
  columns: [raplOf('package-0', 262_143_328_850), ticksOf('busy'), ticksOf('total'), jobTime('job:cgroup')],
  row: (s) => [40e6 * s + 100e6 * from10(s), 200 * from10(s), 400 * s, 1.5e6 * from10(s)],
};

/** 100 W at rest for 10 s, then 300 W; the job's processes have 30 of 60 % of the multiprocessors' time. */
const card: Scene = {
  domains: [gpu('G')],
  columns: [counterOf('G'), utilOf('G'), gpuTime('G', 'util-job'), gpuTime('G', 'util-all')],
  row: (s) => [100_000 * s + 200_000 * from10(s), s < 10 ? 0 : 60, 30, 60],
};

describe('a CPU shared from second 20 on with another runner', () => {
  // Alone for 20 s: 40 W × 10 s + 140 W × 10 s = 1,800 J. Then half of 40 W × 40 s and 1.5/2 of 100 W × 40 s: 800 + 3,000 J.
  it('is split by CPU time, its idle power in equal parts', async () => {
    const { energy, machine, notes } = await receiptOf({ ...cpu, events: [look(20, 1)] });
    expect(energy).toMatchObject({
      attribution: 'shared',
      total_j: 5_600,
      machine_j: 7_400,
      others_j: 1_800,
      machine_idle_j: 2_400,
      shares: { measured: 0, modelled: 1, assumed: 0 },
    });
    expect(energy.components.cpu).toMatchObject({
      energy_j: 5_600,
      // Alone 40 W × 20 s, then half of 40 W × 40 s.
      idle_j: 1_600,
      provenance: 'modelled',
      split_by: ['cpu-time'],
    });
    expect(machine).toMatchObject({
      contended: true,
      neighbours: { workers: 1, samplers: 0, gpu_processes: 0 },
    });
    expect(notes.map(({ code }) => code)).toContain('contended');
  });

  it('is known worse, by 15 % of the part that was split', async () => {
    const alone = await receiptOf(cpu);
    const { energy } = await receiptOf({ ...cpu, events: [look(20, 1)] });
    // 3,800 of 5,600 J stem from the split.
    const added = (15 * 3_800) / 5_600;
    expect(energy.components.cpu?.uncertainty_percent).toBeCloseTo(
      Math.hypot(alone.energy.components.cpu?.uncertainty_percent ?? Number.NaN, added),
      9,
    );
  });

  it('has buckets and a power curve of the job’s part', async () => {
    const { energy, power, duration_s } = await receiptOf({ ...cpu, events: [look(20, 1)] });
    expect(energy.buckets.reduce((sum, bucket) => sum + bucket.energy_j, 0)).toBe(energy.total_j);
    expect((power.mean_w ?? 0) * duration_s).toBeCloseTo(5_600, 6);
    // 95 W: 20 W of idle power and 75 W above it.
    expect(power.curve_w.at(-1)).toBe(95);
  });

  it('is split with three others in the same way', async () => {
    const { energy } = await receiptOf({ ...cpu, events: [look(20, 3)] });
    // 1,800 J alone, a quarter of 1,600 J, and 3,000 J.
    expect(energy.total_j).toBe(5_200);
  });

  it('is split where load shows that somebody is there, though no runner does', async () => {
    const { energy, machine } = await receiptOf({
      ...cpu,
      row: (s) => [40e6 * s + 100e6 * from10(s), 200 * from10(s), 400 * s, 1e6 * from10(s)],
    });
    expect(energy.attribution).toBe('shared');
    expect(machine).toMatchObject({ contended: true, foreign_cores: expect.closeTo(50 / 60, 9) });
  });

  it.each([
    ['nothing tells the job’s time', null],
    ['the counter of the job’s time stands still', 7],
  ])('is counted whole where %s, and said to be an upper bound', async (_, jobUs) => {
    const { energy, machine, notes } = await receiptOf({
      ...cpu,
      row: (s) => [...cpu.row(s).slice(0, 3), jobUs],
      events: [look(20, 1)],
    });
    expect(energy).toMatchObject({
      attribution: 'dedicated',
      total_j: 7_400,
      machine_j: null,
      others_j: null,
    });
    expect(energy.components.cpu).toMatchObject({ provenance: 'measured', split_by: [] });
    expect(machine).toMatchObject({ contended: true, foreign_cores: null });
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['contended', 'share-unknown']));
  });

  it('is counted whole where the others were seen by the last look alone: nobody knows since when', async () => {
    const { energy, notes } = await receiptOf({ ...cpu, events: [look(60, 1)] });
    expect(energy).toMatchObject({ attribution: 'dedicated', total_j: 7_400 });
    expect(notes.map(({ code }) => code)).toContain('share-unknown');
  });

  it('splits everything by use where no rest was seen', async () => {
    const { energy, notes } = await receiptOf({
      ...cpu,
      row: (s) => [140e6 * s, 200 * s, 400 * s, 1.5e6 * s],
      events: [look(0, 1)],
    });
    expect(energy.total_j).toBe(6_300);
    expect(energy.components.cpu?.idle_j).toBeNull();
    expect(notes.map(({ code }) => code)).toContain('idle-unknown');
  });
});

it('a modelled CPU gives up its rest in equal parts too, and modelled memory is all rest', async () => {
  // Generic curve of 4 threads, 2 of them busy, 1.5 of that the job's; 100 GiB at 0.3725 W each.
  const trace = traceOf({
    domains: [HOST, JOB],
    columns: [ticksOf('busy'), ticksOf('total'), jobTime('job:cgroup')],
    rows: everySecond(60, (s) => [200 * s, 400 * s, 1.5e6 * s]),
    header: { memory_bytes: 100 * GIB, cpu: { model: 'Intel Core i9-13900K', threads: 32, sockets: 1 } },
    events: [look(0, 1)],
  });
  const { energy } = await account(inputOf(trace));
  // 125 W × 0.12 at rest and × 0.75 at half load, for 60 s.
  const [rest, all] = [125 * 0.12 * 60, 125 * 0.75 * 60];
  expect(energy.components.cpu?.energy_j).toBeCloseTo(rest / 2 + ((all - rest) * 1.5) / 2, 4);
  expect(energy.components.cpu?.idle_j).toBeCloseTo(rest / 2, 9);
  expect(energy.components.dram?.energy_j).toBeCloseTo((100 * 0.3725 * 60) / 2, 3);
});

describe('memory on a shared machine', () => {
  const memory = (header: Partial<HeaderRecord>) =>
    receiptOf({
      domains: [DRAM, HOST, JOB],
      columns: [raplOf('dram-0', 65_712_999_613), ticksOf('busy'), ticksOf('total'), jobTime('job:cgroup')],
      row: (s) => [20e6 * s, 200 * s, 400 * s, 1.5e6 * s],
      events: [look(0, 1)],
      header,
    });

  it.each([
    // 20 W × 60 s, by 64 of 256 GiB, else by 1.5 of 2 busy cores.
    ['goes by the limit of the runner’s group', 64 * GIB, 300, 'memory-limit'],
    ['goes by CPU time without one', null, 900, 'cpu-time'],
  ])('%s', async (_, memory_limit_bytes, joules, rule) => {
    const { energy } = await memory({ memory_bytes: 256 * GIB, memory_limit_bytes });
    expect(energy.components.dram).toMatchObject({ energy_j: joules, split_by: [rule] });
  });
});

describe('a GPU', () => {
  it('shared from second 20 on is split by the time of its processes', async () => {
    const { energy } = await receiptOf({ ...card, events: [look(20, 1, 0, 1)] });
    // Alone 1,000 + 3,000 J; then half of 100 W × 40 s and half of 200 W × 40 s.
    expect(energy).toMatchObject({ attribution: 'shared', total_j: 10_000, machine_j: 16_000 });
    expect(energy.components.gpu).toMatchObject({ split_by: ['gpu-time'], provenance: 'modelled' });
  });

  it('that no other process uses stays whole beside another runner', async () => {
    const { energy } = await receiptOf({ ...card, events: [look(20, 1)] });
    expect(energy).toMatchObject({ attribution: 'dedicated', total_j: 16_000 });
    expect(energy.components.gpu?.provenance).toBe('measured');
  });

  it('is counted whole where its processes cannot be told apart', async () => {
    const { energy, notes } = await receiptOf({
      ...card,
      row: (s) => [...card.row(s).slice(0, 2), null, null],
      events: [look(20, 0, 0, 2)],
    });
    expect(energy).toMatchObject({ attribution: 'dedicated', total_j: 16_000 });
    expect(notes.find(({ code }) => code === 'share-unknown')?.text).toContain('the GPU');
  });

  const split = (slices?: { ours: number; of: number }) =>
    receiptOf({
      domains: [gpu('G', { mig: true, ...(slices === undefined ? {} : { slices }) })],
      columns: [counterOf('G')],
      row: (s) => [700_000 * s],
    });

  it('split by MIG counts by its slices, alone on the machine and yet modelled', async () => {
    const receipt = await split({ ours: 2, of: 7 });
    // 700 W × 60 s × 2/7.
    expect(receipt.energy).toMatchObject({ attribution: 'shared', total_j: 12_000, machine_j: 42_000 });
    expect(receipt.energy.components.gpu).toMatchObject({ provenance: 'modelled', split_by: ['mig-slice'] });
    expect(receipt.energy.components.gpu?.uncertainty_percent).toBeGreaterThan(30);
    expect(receipt.machine).toMatchObject({
      contended: false,
      gpus: [{ mig: true, slices: { ours: 2, of: 7 } }],
    });
    expect(parseReceipt(serialiseReceipt(receipt))).toEqual(receipt);
  });

  it.each([
    ['all of whose slices are the job’s', { ours: 7, of: 7 }, false],
    ['whose slices could not be told', undefined, true],
  ])('%s is counted whole', async (_, slices, doubted) => {
    const { energy, notes } = await split(slices);
    expect(energy).toMatchObject({ attribution: 'dedicated', total_j: 42_000 });
    expect(notes.some(({ code }) => code === 'mig-slices-unknown')).toBe(doubted);
  });
});

it('a module is never split by CPU time alone', async () => {
  const { energy, notes, machine } = await receiptOf({
    domains: [{ ...gpu('M'), component: 'module', scope: 'module' }, HOST, JOB],
    columns: [counterOf('M'), ticksOf('busy'), ticksOf('total'), jobTime('job:cgroup')],
    row: (s) => [900_000 * s, 200 * s, 400 * s, 1.5e6 * s],
    events: [look(0, 1)],
  });
  expect(energy).toMatchObject({ attribution: 'dedicated', total_j: 54_000 });
  expect(machine.gpus).toMatchObject([{ scope: 'module' }]);
  expect(notes.find(({ code }) => code === 'share-unknown')?.text).toContain('the module');
});
