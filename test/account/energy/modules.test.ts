// Superchips, APUs and Jetsons: several meters see the same parts, and each joule is counted once, by the most believed of them.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Component, Domain } from '../../../src/measure/trace/domain.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  powerOf,
  raplOf,
  ticksOf,
  traceOf,
  utilOf,
} from './trace-builder.ts';

type Sensor = readonly [
  domain: Domain,
  columns: readonly (readonly [NewColumn, (second: number) => number | null])[],
];

const domain = (id: string, component: Component, extra: Partial<Domain> = {}): Domain => ({
  id,
  component,
  parent: null,
  ...extra,
});
const watts = (id: string, source: string, power: number): Sensor[1][number] => [
  powerOf(id, { unit: 'uW', source, window_ms: 0 }),
  () => power * 1e6,
];
/** A counter of so many watts that began at its own reading, as two registers do. */
const counting = (column: NewColumn, power: number, perJoule: number): Sensor[1][number] => [
  column,
  (s) => power * perJoule * (1_000 + s),
];

const NVML: Sensor = [
  gpu('GH200', { name: 'NVIDIA GH200 480GB', component: 'module', scope: 'module', limit_mw: 900_000 }),
  [counting(counterOf('GH200'), 500, 1_000)],
];
const BLIND: Sensor = [NVML[0], [[utilOf('GH200'), () => 50]]];
const MODULE: Sensor = [domain('module-0', 'module'), [watts('module-0', 'hwmon:module', 520)]];
const GRACE: Sensor = [domain('grace-0', 'cpu'), [watts('grace-0', 'hwmon:grace', 120)]];
const TICKS: Sensor = [
  HOST,
  [
    [ticksOf('busy'), (s) => 50 * s],
    [ticksOf('total'), (s) => 100 * s],
  ],
];
const GB200: Sensor = [
  gpu('GB200', { name: 'NVIDIA GB200', limit_mw: 1_200_000 }),
  [counting(counterOf('GB200'), 800, 1_000)],
];
const CARD: Sensor = [
  gpu('CARD', { name: 'NVIDIA RTX A6000', limit_mw: 300_000 }),
  [counting(counterOf('CARD'), 70, 1_000)],
];
const RAIL: Sensor = [domain('VDD_IN', 'module'), [watts('VDD_IN', 'hwmon:ina3221', 30)]];
const ORIN: Sensor = [gpu('ORIN', { name: 'Orin (nvgpu)', limit_mw: 60_000 }), [[utilOf('ORIN'), () => 90]]];
const APU: Sensor = [
  gpu('APU', { name: 'AMD Instinct MI300A', component: 'module', scope: 'module', limit_mw: 550_000 }),
  [watts('APU', 'amdgpu:hwmon-input', 400)],
];
const BLIND_APU: Sensor = [APU[0], [[utilOf('APU'), () => 50]]];
const PACKAGE: Sensor = [
  domain('package-0', 'cpu'),
  [counting(raplOf('package-0', 262_143_328_850), 90, 1e6)],
];
const DRAM: Sensor = [domain('dram', 'dram'), [counting(raplOf('dram', 262_143_328_850), 20, 1e6)]];
const PSYS: Sensor = [domain('psys', 'cpu'), [counting(raplOf('psys', 262_143_328_850), 150, 1e6)]];
/** An APU of a desktop: its sensor covers the processor, which is the package. */
const GRAPHICS: Sensor = [
  { id: 'GRAPHICS', component: 'cpu', parent: 'package-0', name: 'AMD GPU 1002:164e' },
  [watts('GRAPHICS', 'amdgpu:hwmon-input', 60)],
];
const SECOND: Sensor = [
  gpu('SECOND', { name: 'NVIDIA GB200', parent: 'GH200', limit_mw: null }),
  [[utilOf('SECOND'), () => 80]],
];
const hidden = ([device, columns]: Sensor): Sensor => [{ ...device, visible: false }, columns];

/** 10 s, 64 GB of memory; joules by domain, and of what is not in the sum. */
function counted(sensors: readonly Sensor[]) {
  const columns = sensors.flatMap(([, list]) => list);
  const trace = traceOf({
    domains: sensors.map(([device]) => device),
    columns: columns.map(([column]) => column),
    rows: everySecond(10, (s) => columns.map(([, value]) => value(s))),
    header: { cpu: { model: 'AMD EPYC 9354', threads: 64, sockets: 1 }, memory_bytes: 2 ** 36 },
  });
  const account = integrate({
    trace,
    window: { start: micros(0), end: micros(10e6) },
    factors: FACTORS,
    host: { ...trace.header.cpu, virtual: false },
    memoryGb: null,
  });
  return {
    ...Object.fromEntries(account.summed.map(({ use }) => [use.domain, Math.round(use.energy)])),
    ...(account.notes.some(({ code }) => code === 'gpu-unknown') ? { unknown: 1 } : {}),
    ...(account.hidden.length === 0 ? {} : { hidden: account.hidden.map(({ use }) => use.energy) }),
  };
}

/** 64 GB × 0.3725 W. */
const MEMORY = 238;
/** 280 W × 0.75, half load. */
const CPU = 2_100;

describe('what is counted', () => {
  it.each<[string, readonly Sensor[], Record<string, number | number[]>]>([
    ['NVIDIA’s module counter alone: no CPU, no memory beside it', [NVML, TICKS], { GH200: 5_000 }],
    [
      'the module counter before its socket and the Grace socket',
      [NVML, MODULE, GRACE, TICKS],
      { GH200: 5_000 },
    ],
    ['the module socket before what utilisation tells', [BLIND, MODULE, GRACE, TICKS], { 'module-0': 5_200 }],
    ['the module socket before GPU and Grace socket', [GB200, MODULE, GRACE, TICKS], { 'module-0': 5_200 }],
    [
      'GPU and Grace socket, which holds the memory',
      [GB200, GRACE, TICKS],
      { GB200: 8_000, 'grace-0': 1_200 },
    ],
    // 900 W × 0.752.
    [
      'a modelled module beside a measured Grace socket',
      [BLIND, GRACE, TICKS],
      { GH200: 6_768, 'grace-0': 1_200 },
    ],
    ['a modelled module alone: nothing modelled beside it', [BLIND, TICKS], { GH200: 6_768 }],
    ['a card in a slot beside the module socket', [GB200, CARD, MODULE], { CARD: 700, 'module-0': 5_200 }],
    ['a Jetson by its input rail', [ORIN, RAIL, TICKS], { VDD_IN: 300 }],
    ['a card beside a Jetson’s rail', [ORIN, CARD, RAIL, TICKS], { CARD: 700, VDD_IN: 300 }],
    ['an MI300A: CPU and memory are inside', [APU, PACKAGE, TICKS], { APU: 4_000 }],
    [
      'an APU without a sensor: its GPU is inside the package',
      [BLIND_APU, PACKAGE, TICKS],
      { 'package-0': 900, dram: MEMORY },
    ],
    [
      'graphics in a package that is read: once',
      [GRAPHICS, PACKAGE, TICKS],
      { 'package-0': 900, dram: MEMORY },
    ],
    [
      'graphics in a package that is not read: its sensor covers the processor',
      [GRAPHICS, TICKS],
      { GRAPHICS: 600, dram: MEMORY },
    ],
    [
      'graphics that never answer in a package that is read',
      [[GRAPHICS[0], [[powerOf('GRAPHICS', { source: 'amdgpu:hwmon-input' }), () => null]]], PACKAGE, TICKS],
      { 'package-0': 900, dram: MEMORY },
    ],
    [
      'a second GPU on a module that is read: nothing of its own, and no word of it',
      [NVML, SECOND, TICKS],
      { GH200: 5_000 },
    ],
    ['an APU without any sensor', [BLIND_APU, TICKS], { APU: 4_136 }],
    ['psys without parents named', [PSYS, PACKAGE, DRAM, TICKS], { psys: 1_500 }],
    ['psys without a memory counter', [PSYS, TICKS], { psys: 1_500 }],
    ['a hidden module beside nothing', [hidden(NVML), TICKS], { cpu: CPU, dram: MEMORY, hidden: [5_000] }],
    ['a hidden GPU that the module socket feeds', [hidden(GB200), MODULE], { 'module-0': 5_200 }],
    [
      'a hidden card beside the module socket',
      [GB200, hidden(CARD), MODULE],
      { 'module-0': 5_200, hidden: [700] },
    ],
  ])('%s', (_, sensors, expected) => {
    expect(counted(sensors)).toEqual(expected);
  });
});
