// The verb over the real NVIDIA meter and the stand-in, with the clock set by hand: joules are exact.
import { describe, expect, it } from 'vitest';
import { openNvidia } from '../../../src/measure/meter/nvidia/nvml.ts';
import { openRapl } from '../../../src/measure/meter/rapl/rapl.ts';
import { machineTree } from '../../harness/machine/machine-tree.ts';
import { hasStub } from '../../harness/native/build-stub.ts';
import { type PowerDevice, truthJoules } from '../../harness/native/power-trace.ts';
import { stubWith } from '../../harness/native/stub.ts';
import { simulate } from './simulation.ts';

const LOAD: PowerDevice = {
  uuid: 'GPU-1',
  facts: 'energy0_mj=987654321',
  steps: [
    { atMs: 0, powerMw: 70_000 },
    { atMs: 2_300, powerMw: 350_000, util: 80 },
    { atMs: 48_700, powerMw: 120_000, util: 10 },
  ],
};

describe.skipIf(!hasStub())('a minute of load', () => {
  it('first and last counter differ by the true energy, to the millijoule', async () => {
    const stub = stubWith({ devices: [LOAD] });
    const { meter } = openNvidia({ sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} });
    const { trace } = await simulate({
      seconds: 59,
      onTime: (s) => stub.setTimeMs(s * 1_000),
      slow: meter ? [meter] : [],
    });
    const readings = trace.samples.flatMap(({ v }) => v[0] ?? []);
    // 70 W × 2.3 s + 350 W × 46.4 s + 120 W × 11.3 s.
    expect((readings.at(-1) ?? 0) - (readings[0] ?? 0)).toBe(161_000 + 16_240_000 + 1_356_000);
    expect(trace.events).toMatchObject([{ e: 'check', ok: true }]);
    stub.remove();
  });

  it.each([
    ['a GPU lost', 15],
    ['a driver unloaded', 9],
    ['a driver updated', 18],
  ])('%s for a second leaves nulls and two events, and the counter bridges the gap', async (_, code) => {
    const stub = stubWith({ devices: [LOAD], extra: [`fault 0 all 10000 12000 ${code}`] });
    const { meter } = openNvidia({ sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} });
    const { trace } = await simulate({
      seconds: 20,
      onTime: (s) => stub.setTimeMs(s * 1_000),
      slow: meter ? [meter] : [],
    });
    expect(trace.samples.filter(({ v }) => v.length > 0 && v[0] === null).map(({ t }) => t / 1e6)).toEqual([
      10, 11,
    ]);
    expect(trace.events.map((event) => event.e)).toEqual(['lost', 'back', 'check']);
    stub.remove();
  });

  it('a frozen counter is noticed and power takes over', async () => {
    const facts = `${LOAD.facts} average=unsupported`;
    const stub = stubWith({ devices: [{ ...LOAD, facts }], extra: ['frozen 0 5000 60000'] });
    const { meter } = openNvidia({ sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} });
    const { trace } = await simulate({
      seconds: 20,
      onTime: (s) => stub.setTimeMs(s * 1_000),
      slow: meter ? [meter] : [],
    });
    expect(trace.events.find((event) => event.e === 'check' && !event.ok)).toMatchObject({
      code: 'frozen',
      domain: 'GPU-1',
    });
    expect(trace.columns.at(-1)).toMatchObject({ source: 'nvml:186', quantity: 'power' });
    expect(trace.samples.at(-1)?.v).toEqual([expect.any(Number), 80, 350_000]);
    stub.remove();
  });
});

it('a RAPL counter driven by the same power trace wraps in the trace as it does in the register', async () => {
  const range = 262_143_328_850;
  const start = 262_143_000_000;
  const tree = machineTree({
    zones: [{ entry: 'intel-rapl:0', name: 'package-0', energyUj: start, rangeUj: range }],
  });
  const { meter } = openRapl({ sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} });
  const energyUj = (s: number) => (start + Math.round(truthJoules(LOAD, 0, s * 1_000) * 1e6)) % range;
  const { trace } = await simulate({
    seconds: 9,
    onTime: (s) => tree.setEnergy('intel-rapl:0', energyUj(s)),
    quick: meter ? [meter] : [],
  });
  // After 1 s, 70 J = 70,000,000 µJ past the start, the register has wrapped: 262,213,000,000 − 262,143,328,850.
  expect(trace.samples.slice(0, 3).map(({ v }) => v[0])).toEqual([start, start, 69_671_150]);
  expect(trace.columns[0]?.max).toBe(range);
  tree.remove();
});
