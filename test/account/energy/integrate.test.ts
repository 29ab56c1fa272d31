// Host components: which domains are summed, what covers what, and when a model steps in.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { Factors } from '../../../src/account/energy/model/factors.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Component, Domain } from '../../../src/measure/trace/domain.ts';
import type { HeaderRecord } from '../../../src/measure/trace/record.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, HOST, raplOf, ticksOf, traceOf } from './trace-builder.ts';

const RANGE = 262_143_328_850;
const domain = (id: string, component: Component, parent: string | null = null): Domain => ({
  id,
  component,
  parent,
});
const EPYC: Partial<HeaderRecord> = {
  cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 64, sockets: 1 },
};

/** 10 s; `watts` per column, in its own unit per second. */
function summed(
  domains: readonly Domain[],
  columns: readonly (readonly [NewColumn, number])[],
  header: Partial<HeaderRecord> = EPYC,
  factors: Factors = FACTORS,
) {
  const trace = traceOf({
    domains,
    columns: columns.map(([column]) => column),
    rows: everySecond(10, (second) => columns.map(([, perSecond]) => perSecond * second)),
    header,
  });
  const { cpu } = trace.header;
  const account = integrate({
    trace,
    window: { start: micros(0), end: micros(10e6) },
    factors,
    host: { ...cpu, virtual: false },
    memoryGb: null,
  });
  return {
    energies: Object.fromEntries(
      account.summed.map(({ use }) => [use.domain, [use.energy, use.source, use.provenance]]),
    ),
    codes: account.notes.map(({ code }) => code),
  };
}

const TICKS = [
  [ticksOf('busy'), 3_200],
  [ticksOf('total'), 6_400],
] as const;

describe('integrate', () => {
  it('adds packages and memory, never what lies inside a package', () => {
    const { energies } = summed(
      [
        domain('package-0', 'cpu'),
        domain('core', 'cpu', 'package-0'),
        domain('package-1', 'cpu'),
        domain('dram', 'dram'),
      ],
      [
        [raplOf('package-0', RANGE), 100e6],
        [raplOf('core', RANGE), 60e6],
        [raplOf('package-1', RANGE), 50e6],
        [raplOf('dram', RANGE), 20e6],
      ],
    );
    expect(energies).toEqual({
      'package-0': [1_000, 'rapl', 'measured'],
      'package-1': [500, 'rapl', 'measured'],
      dram: [200, 'rapl', 'measured'],
    });
  });

  it('takes psys instead of the packages and memory it contains', () => {
    const { energies } = summed(
      [domain('psys', 'cpu'), domain('package-0', 'cpu', 'psys'), domain('dram', 'dram', 'psys')],
      [
        [raplOf('psys', RANGE), 150e6],
        [raplOf('package-0', RANGE), 100e6],
        [raplOf('dram', RANGE), 20e6],
      ],
    );
    expect(energies).toEqual({ psys: [1_500, 'rapl', 'measured'] });
  });

  it('adds no CPU and no memory to a module-scope counter', () => {
    const { energies } = summed(
      [gpu('GH200', { scope: 'module', limit_mw: 1_000_000 }), domain('package-0', 'cpu'), HOST],
      [[counterOf('GH200'), 500_000], [raplOf('package-0', RANGE), 100e6], ...TICKS],
      { ...EPYC, memory_bytes: 2 ** 38 },
    );
    expect(energies).toEqual({ GH200: [5_000, 'nvml-counter', 'measured'] });
  });

  it('models CPU and memory where no sensor is: half load of a 280 W chip, 256 GB', () => {
    const { energies } = summed([HOST], [...TICKS], { ...EPYC, memory_bytes: 256 * 2 ** 30 });
    // 280 × 0.75 × 10 s; 256 × 0.3725 × 10 s.
    expect(energies).toEqual({
      cpu: [2_100, 'cpu-model', 'modelled'],
      dram: [953.6, 'dram-model', 'modelled'],
    });
  });

  it('caps the memory by the runner’s cgroup limit', () => {
    const { energies } = summed([HOST], [...TICKS], {
      ...EPYC,
      memory_bytes: 2 ** 40,
      memory_limit_bytes: 2 ** 36,
    });
    // 64 GB × 0.3725 × 10 s.
    expect(energies.dram?.[0]).toBeCloseTo(238.4, 9);
  });

  it('adds no memory model to a whole-server curve', () => {
    const header = { cpu: { model: 'AMD EPYC 9R14', threads: 8, sockets: 1 }, memory_bytes: 2 ** 38 };
    const { energies, codes } = summed([HOST], [...TICKS], header);
    expect(energies).toEqual({ cpu: [115.2, 'cpu-family-curve', 'modelled'] });
    expect(codes).toEqual(['memory-in-cpu-curve']);
  });

  it('adds no memory model to a chip whose design power holds its memory', () => {
    const cpus = [
      { name: 'NVIDIA Grace', tdp_w: 250, threads: 72, family: null, memory_inside: true },
    ] as const;
    const header = { cpu: { model: 'NVIDIA Grace', threads: 72, sockets: 1 }, memory_bytes: 2 ** 38 };
    const { energies, codes } = summed([HOST], [...TICKS], header, { ...FACTORS, cpus });
    // 250 W × 0.75 × 10 s.
    expect(energies).toEqual({ cpu: [1_875, 'cpu-model', 'modelled'] });
    expect(codes).toEqual(['memory-in-cpu-curve']);
  });

  it('assumes half load where no utilisation was seen', () => {
    expect(summed([], []).energies).toEqual({ cpu: [2_100, 'cpu-assumed', 'assumed'] });
  });

  it('models the whole CPU when one of two packages gives nothing', () => {
    const { energies, codes } = summed(
      [domain('package-0', 'cpu'), domain('package-1', 'cpu'), HOST],
      [[raplOf('package-0', RANGE), 100e6], [raplOf('package-1', RANGE), 0], ...TICKS],
    );
    expect(energies).toEqual({ cpu: [2_100, 'cpu-model', 'modelled'] });
    expect(codes).toEqual(['counter-frozen', 'cpu-sensor-incomplete']);
  });

  it('leaves a node meter out of the sum', () => {
    const { energies } = summed(
      [domain('node', 'host'), domain('package-0', 'cpu', 'node')],
      [
        [counterOf('node'), 900_000],
        [raplOf('package-0', RANGE), 100e6],
      ],
    );
    expect(energies).toEqual({ 'package-0': [1_000, 'rapl', 'measured'] });
  });

  it('survives domains that name each other as parent', () => {
    const { energies } = summed(
      [domain('a', 'cpu', 'b'), domain('b', 'cpu', 'a')],
      [[raplOf('a', RANGE), 1e6]],
    );
    expect(energies).toEqual({ a: [10, 'rapl', 'measured'] });
  });
});
