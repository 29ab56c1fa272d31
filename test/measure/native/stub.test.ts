// The stand-in is faithful: it has every symbol we bind, and its energy is exact to the microjoule.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Nvml } from '../../../src/measure/native/nvml.ts';
import { openNvml } from '../../../src/measure/native/nvml.ts';
import { OPTIONAL_SYMBOLS, REQUIRED_SYMBOLS } from '../../../src/measure/native/nvml-symbols.ts';
import { hasStub, stubLibraryPath } from '../../harness/native/build-stub.ts';
import {
  counterMj,
  type PowerDevice,
  parsePowerTrace,
  truthJoules,
  writePowerTrace,
} from '../../harness/native/power-trace.ts';
import { type Stub, stubWith } from '../../harness/native/stub.ts';

let stub: Stub | null = null;
afterEach(() => stub?.remove());

function open(device: PowerDevice): Nvml {
  stub = stubWith({ devices: [device] });
  const nvml = openNvml(stub.library);
  if ('code' in nvml) throw new Error(nvml.hint);
  expect(nvml.init().ok).toBe(true);
  return nvml;
}

const H100: PowerDevice = {
  uuid: 'GPU-2222',
  facts: 'energy0_mj=987654321 update_ms=100 window_ms=25',
  steps: [
    { atMs: 0, powerMw: 70_000 },
    { atMs: 2_000, powerMw: 350_000, util: 80 },
    { atMs: 8_000, powerMw: 120_000, util: 10 },
  ],
};

describe.skipIf(!hasStub())('the NVML stand-in', () => {
  it('exports every symbol that is bound', () => {
    const exported = execFileSync('nm', ['-D', '--defined-only', stubLibraryPath], { encoding: 'utf8' });
    const names = exported.split('\n').map((line) => line.split(' ').at(-1));
    expect(names).toEqual(expect.arrayContaining(Object.keys({ ...REQUIRED_SYMBOLS, ...OPTIONAL_SYMBOLS })));
  });

  it.each([
    // 70 W × 2 s = 140 J, and 350 W × 1.9 s = 665 J by the refresh at 3.9 s.
    ['the counter shows its latest refresh', 3_950, 987_654_321 + 140_000 + 665_000],
    ['and steps on at the next', 4_000, 987_654_321 + 140_000 + 700_000],
    ['from where it began', 0, 987_654_321],
  ])('%s', (_, ms, expected) => {
    const nvml = open(H100);
    stub?.setTimeMs(ms);
    const device = nvml.device(0);
    expect(device.ok && nvml.totalEnergy(device.value)).toEqual({ ok: true, value: expected });
  });

  it.each([
    // The second before 2.5 s holds 0.5 s at 70 W and 0.5 s at 350 W.
    ['field 185 is the mean of a second', 185, 210_000],
    ['field 186 is the mean of 25 ms', 186, 350_000],
  ])('%s', (_, field, expected) => {
    const nvml = open(H100);
    stub?.setTimeMs(2_500);
    const device = nvml.device(0);
    expect(device.ok && nvml.field(device.value, { field, scope: 0 })).toEqual({ ok: true, value: expected });
  });

  it('agrees with the truth computed here, on any trace, at any time, looped or not', () => {
    const step = fc.record({
      gapMs: fc.integer({ min: 1, max: 5_000 }),
      powerMw: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.nat(100_000),
        (gaps, loops, ms) => {
          let atMs = 0;
          const steps = gaps.map(({ gapMs, powerMw }, at) => {
            atMs += at === 0 ? 0 : gapMs;
            return { atMs, powerMw };
          });
          const device: PowerDevice = { ...H100, steps, ...(loops ? { loopMs: atMs + 500 } : {}) };
          const nvml = open(device);
          stub?.setTimeMs(ms);
          expect(stub?.truthUj(0)).toBe(Math.round(truthJoules(device, 0, ms) * 1e6));
          const handle = nvml.device(0);
          expect(handle.ok && nvml.totalEnergy(handle.value)).toEqual({
            ok: true,
            value: counterMj(device, ms),
          });
          stub?.remove();
        },
      ),
      { numRuns: 50 },
    );
  });
});

it('a power trace comes back as it was written', () => {
  const devices = [
    { ...H100, name: 'Tesla P100', loopMs: 10_000, steps: [{ atMs: 0, powerMw: 1, util: 2 }] },
  ];
  const trace = { devices, extra: ['fault 0 all 4000 5000 15'], clock: 'manual' as const };
  expect(parsePowerTrace(writePowerTrace(trace))).toEqual(trace);
});

it('truth is linear in time: 100 W and 300 W for an hour are 0.4 kWh', () => {
  const hour = 3_600_000;
  const joules = [100_000, 300_000].map((powerMw) => truthJoules({ steps: [{ atMs: 0, powerMw }] }, 0, hour));
  expect((joules[0] ?? 0) + (joules[1] ?? 0)).toBe(1_440_000);
});
