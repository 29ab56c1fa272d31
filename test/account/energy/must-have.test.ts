// Accelerators of every maker, each with the ways in which its sources fail: a figure from the best that is left, or none, never 0.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, powerOf, raplOf, traceOf, utilOf } from './trace-builder.ts';

const SECONDS = 120;
type Source = readonly [column: NewColumn, value: (second: number) => number | null];

const MI300X: Partial<Domain> = { name: 'AMD Instinct MI300X', limit_mw: 750_000 };
const ARC: Partial<Domain> = { name: 'Intel Arc A770', limit_mw: 225_000 };
const VGPU: Partial<Domain> = { name: 'GRID T4-16Q', limit_mw: 70_000 };
const ORIN: Partial<Domain> = { name: 'Jetson module', component: 'module', scope: 'module' };
/** 2^-16 J per count. */
const J = 65_536;

const accumulator = (watts: number): Source => [
  counterOf('D', { unit: '2^-16J', source: 'amdgpu:gpu-metrics' }),
  (s) => 1e9 + watts * J * s,
];
/** Bits 31 to 0 only, as tables up to v1.1 have it: wraps every 65.5 kJ. */
const narrow = (watts: number): Source => [
  counterOf('D', { unit: '2^-16J', source: 'amdgpu:gpu-metrics', max: 2 ** 32 }),
  (s) => (4e9 + watts * J * s) % 2 ** 32,
];
const amdPower = (watts: number | null): Source => [
  powerOf('D', { unit: 'uW', source: 'amdgpu:hwmon-average', window_ms: 0 }),
  () => (watts === null ? null : watts * 1e6),
];
const busy = (percent: number): Source => [{ ...utilOf('D'), source: 'amdgpu:busy' }, () => percent];
const stuck = ([column]: Source): Source => [column, () => 1e9];
const intel = (watts: number): Source => [
  counterOf('D', { unit: 'uJ', source: 'intel-gpu:hwmon' }),
  (s) => 5e9 + watts * 1e6 * s,
];
const rails = (watts: number): Source => [
  powerOf('D', { unit: 'uW', source: 'hwmon:ina3221', window_ms: 0 }),
  () => watts * 1e6,
];
const smi = (watts: number | null): Source => [
  powerOf('D', { source: 'nvidia-smi:power.draw', window_ms: 0, update_ms: 1_000 }),
  () => (watts === null ? null : watts * 1_000),
];

function account(facts: Partial<Domain>, sources: readonly Source[]) {
  const { summed, notes } = integrate({
    trace: traceOf({
      domains: [{ id: 'D', component: 'gpu', parent: null, ...facts }],
      columns: sources.map(([column]) => column),
      rows: everySecond(SECONDS, (s) => sources.map(([, value]) => value(s))),
    }),
    window: { start: micros(0), end: micros(SECONDS * 1e6) },
    factors: { ...FACTORS, families: [] },
    host: { model: null, threads: 4, sockets: 1, virtual: null },
    memoryGb: null,
  });
  const use = summed[0]?.use;
  return {
    found: use === undefined ? null : [use.energy, use.source, use.provenance],
    percent: use?.uncertaintyPercent ?? Number.NaN,
    codes: notes.map(({ code }) => code),
  };
}

describe('an accelerator', () => {
  it.each<[string, Partial<Domain>, readonly Source[], readonly unknown[] | null, readonly string[]]>([
    [
      'AMD: its accumulator',
      MI300X,
      [accumulator(500), amdPower(500)],
      [60_000, 'amdgpu-counter', 'measured'],
      [],
    ],
    [
      'AMD: an accumulator of 32 bits that wraps',
      MI300X,
      [narrow(500), amdPower(500)],
      [60_000, 'amdgpu-counter', 'measured'],
      [],
    ],
    [
      'AMD: an accumulator that sticks while it works (amdsmi#38)',
      MI300X,
      [stuck(accumulator(0)), busy(90), amdPower(500)],
      [60_000, 'amdgpu-instant', 'measured'],
      ['counter-frozen'],
    ],
    [
      'AMD: an accumulator at a fifth of its power',
      MI300X,
      [accumulator(100), amdPower(500)],
      [60_000, 'amdgpu-instant', 'measured'],
      ['counter-distrusted'],
    ],
    [
      'AMD: an accumulator at 0.57 of its power stays, doubted',
      MI300X,
      [accumulator(285), amdPower(500)],
      [34_200, 'amdgpu-counter', 'measured'],
      ['counter-disagrees'],
    ],
    // 750 W × 0.752 × 120 s.
    ['AMD: its load times its cap', MI300X, [busy(50)], [67_680, 'gpu-model', 'modelled'], []],
    [
      'AMD: sticks, and has nothing but its load',
      MI300X,
      [stuck(accumulator(0)), busy(50)],
      [67_680, 'gpu-model', 'modelled'],
      ['counter-frozen'],
    ],
    [
      'AMD: its load, and a name that no table knows',
      { ...MI300X, name: 'AMD GPU 1002:74a1', limit_mw: null },
      [busy(50)],
      null,
      ['gpu-unknown'],
    ],
    ['Intel: its counter', ARC, [intel(150)], [18_000, 'intel-gpu-counter', 'measured'], []],
    // Half of 225 W: there is no load to read.
    [
      'Intel: a counter that never moves',
      ARC,
      [stuck(intel(0))],
      [13_500, 'gpu-limit', 'assumed'],
      ['counter-frozen'],
    ],
    ['Jetson: its rails', ORIN, [rails(30)], [3_600, 'ina3221-instant', 'measured'], []],
    [
      'NVIDIA: the nvidia-smi pipe',
      { name: 'Tesla P100' },
      [smi(200)],
      [24_000, 'nvidia-smi-instant', 'measured'],
      [],
    ],
    ['NVIDIA: a pipe that says [N/A]', { name: 'Tesla P100' }, [smi(null)], null, ['gpu-unknown']],
    [
      'vGPU: no counter, no power, its load times its limit',
      VGPU,
      [utilOf('D')].map((column): Source => [column, () => 100]),
      [8_559.6, 'gpu-model', 'modelled'],
      [],
    ],
    ['vGPU: its limit alone', VGPU, [], [4_200, 'gpu-limit', 'assumed'], []],
  ])('%s', (_, facts, sources, found, codes) => {
    expect(account(facts, sources)).toMatchObject({ found, codes });
  });

  it('AMD and Intel: 10 %; a Jetson’s rails 3 % and what 1 Hz misses; the pipe like any instant sensor', () => {
    // Edges 2 × 0.1 s over 120 s: 1/6 %. 1 Hz over two minutes: 6.9 %.
    expect(account(MI300X, [accumulator(500)]).percent).toBeCloseTo(Math.hypot(10, 1 / 6), 9);
    expect(account(ARC, [intel(150)]).percent).toBeCloseTo(Math.hypot(10, 1 / 6), 9);
    expect(account(ORIN, [rails(30)]).percent).toBeCloseTo(Math.hypot(3, 6.9), 9);
    expect(account({ name: 'Tesla P100' }, [smi(200)]).percent).toBeCloseTo(Math.hypot(7, 6.9), 9);
  });
});

describe('GPUs that the job may not see', () => {
  const gpus = (visible: readonly boolean[]) => {
    const { summed, hidden } = integrate({
      trace: traceOf({
        domains: visible.map((shown, i) => ({
          id: `G${i}`,
          component: 'gpu',
          parent: null,
          ...(shown ? {} : { visible: false }),
        })),
        columns: visible.map((_, i) => counterOf(`G${i}`)),
        rows: everySecond(10, (s) => visible.map((_, i) => (i + 1) * 100_000 * s)),
      }),
      window: { start: micros(0), end: micros(10e6) },
      factors: { ...FACTORS, families: [] },
      host: { model: null, threads: 4, sockets: 1, virtual: null },
      memoryGb: null,
    });
    return [summed.map(({ use }) => use.energy), hidden.map(({ use }) => use.energy)];
  };

  it.each([
    ['both visible', [true, true], [[1_000, 2_000], []]],
    ['one of two hidden', [true, false], [[1_000], [2_000]]],
    ['all invisible: no GPU in the total, theirs apart', [false, false], [[], [1_000, 2_000]]],
  ])('%s', (_, visible, expected) => {
    expect(gpus(visible)).toEqual(expected);
  });
});

describe('a sampler that took two readings', () => {
  it('knows an hour by its RAPL counter, of which it cannot say how often it wrapped', () => {
    const range = 262_143_328_850;
    const { summed, notes } = integrate({
      trace: traceOf({
        domains: [{ id: 'package-0', component: 'cpu', parent: null }],
        columns: [raplOf('package-0', range)],
        rows: [
          [0, 1e9],
          [3_600, 1e9 + 180e9],
        ],
      }),
      window: { start: micros(0), end: micros(3_600e6) },
      factors: { ...FACTORS, families: [] },
      host: { model: null, threads: 4, sockets: 1, virtual: null },
      memoryGb: null,
    });
    // 50 W is what the readings say at least; all of it counts as an estimate.
    expect(summed[0]?.use).toMatchObject({ energy: 180_000, filled: 180_000, provenance: 'modelled' });
    expect(notes.map(({ code }) => code)).toEqual(['counter-wrap-hidden']);
  });
});
