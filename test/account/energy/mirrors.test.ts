// One counter under two names is counted once; two counters that merely agree are two.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, raplOf, traceOf } from './trace-builder.ts';

const RANGE = 65_532_610_987;
const dies = (ids: readonly string[]): readonly Domain[] =>
  ids.map((id) => ({ id, component: 'cpu', parent: null }));

function totalOf(trace: ReturnType<typeof traceOf>) {
  const { summed, notes } = integrate({
    trace,
    window: { start: micros(0), end: micros(60e6) },
    factors: { ...FACTORS, families: [] },
    host: { model: null, threads: 4, sockets: 1, virtual: null },
    memoryGb: null,
  });
  return {
    total: summed.reduce((sum, { use }) => sum + use.energy, 0),
    notes: notes.map(({ code }) => code),
  };
}

const packages = (values: readonly ((second: number) => number | null)[]) =>
  traceOf({
    domains: dies(values.map((_, i) => `package-${i}`)),
    columns: values.map((_, i) => raplOf(`package-${i}`, RANGE)),
    rows: everySecond(60, (s) => values.map((value) => value(s))),
  });

describe('mirrored counters', () => {
  it('of a multi-die AMD package, read a moment apart: once (codecarbon#1274)', () => {
    // 125 W; each next die is read 10 us later: 1.25 mJ more.
    const die = (i: number) => (s: number) => 125e6 * s + 1_250 * i;
    expect(totalOf(packages([die(0), die(1), die(2), die(3)]))).toEqual({
      total: 7_500,
      notes: ['domain-mirrored'],
    });
  });

  it('of two sockets at the same power: both', () => {
    const { total, notes } = totalOf(packages([(s) => 100e6 * s, (s) => 100e6 * s + 5e6]));
    expect({ total, notes }).toEqual({ total: 12_000, notes: [] });
  });

  it('that part later: both', () => {
    expect(
      totalOf(packages([(s) => 100e6 * s, (s) => (s < 30 ? 100e6 * s : 3e9 + 50e6 * (s - 30))])).total,
    ).toBe(10_500);
  });

  it('that stand still together are frozen, not mirrored', () => {
    expect(totalOf(packages([() => 7e6, () => 7e6])).notes).not.toContain('domain-mirrored');
  });

  it('of two GPUs that draw the same: both, as their driver tells them apart', () => {
    const trace = traceOf({
      domains: [gpu('A'), gpu('B')],
      columns: [counterOf('A'), counterOf('B')],
      rows: everySecond(60, (s) => [100_000 * s, 100_000 * s]),
    });
    expect(totalOf(trace).total).toBe(12_000);
  });

  it('of one module that shows on both of its GPUs: once', () => {
    const module = { component: 'module', scope: 'module', name: 'NVIDIA GB200', limit_mw: null } as const;
    const trace = traceOf({
      domains: [gpu('A', module), gpu('B', module)],
      columns: [counterOf('A'), counterOf('B')],
      // 2 kW; the second read falls behind the next latch now and then: 200 J.
      rows: everySecond(60, (s) => [2_000_000 * s, 2_000_000 * s + (s % 5 === 0 && s < 60 ? 200_000 : 0)]),
    });
    expect(totalOf(trace)).toEqual({ total: 120_000, notes: ['domain-mirrored'] });
  });
});
