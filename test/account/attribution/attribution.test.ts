// Idle reference, the split into active and idle, and who else was on the machine.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { attribute } from '../../../src/account/attribution/attribute.ts';
import { isContended } from '../../../src/account/attribution/contended.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';
import { joules, micros, seconds, watts } from '../../../src/units.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  type Row,
  raplOf,
  ticksOf,
  traceOf,
  utilOf,
} from '../energy/trace-builder.ts';
import { FACTORS, inputOf } from '../receipt-input.ts';

const RANGE = 262_143_328_850;

async function idleOf(rows: readonly Row[], component: 'gpu' | 'cpu' = 'gpu') {
  const trace =
    component === 'gpu'
      ? traceOf({
          domains: [gpu('G'), gpu('H')],
          columns: [counterOf('G'), utilOf('G'), counterOf('H'), utilOf('H')],
          rows,
        })
      : traceOf({
          domains: [{ ...HOST, id: 'package-0' }, HOST],
          columns: [raplOf('package-0', RANGE), ticksOf('busy'), ticksOf('total')],
          rows,
        });
  const receipt = await account(inputOf(trace, { factors: { ...FACTORS, families: [] } }));
  return receipt.energy.components[component]?.idle_j;
}

/** 70 W with utilisation 0 up to `busyFrom`, 350 W busy after it. */
const rising = (second: number, busyFrom: number) => [
  70_000 * second + 280_000 * Math.max(0, second - busyFrom),
  second < busyFrom ? 0 : 90,
];

describe('idle energy', () => {
  it.each([
    // 70 W + 70 W over 60 s.
    { name: 'both GPUs rested for 5 s or more', rest: [10, 20], idle: 8_400 },
    { name: 'one of two never rested long enough', rest: [10, 5], idle: null },
    { name: 'none rested', rest: [0, 0], idle: null },
  ])('$name', async ({ rest: [a = 0, b = 0], idle }) => {
    expect(await idleOf(everySecond(60, (s) => [...rising(s, a), ...rising(s, b)]))).toBe(idle);
  });

  it('takes the lowest 5 s of several rests', async () => {
    // 100 W for 10 s, 50 W for 10 s, 100 W for the rest, utilisation 0 throughout.
    const power = (s: number) => 100_000 * s - 50_000 * Math.max(0, Math.min(10, s - 10));
    expect(await idleOf(everySecond(60, (s) => [power(s), 0, power(s), 0]))).toBe(6_000);
  });

  it('of a measured CPU rests on its busy share', async () => {
    // 40 W at 1 of 400 ticks for 20 s, then 140 W at 400 of 400.
    const rows = everySecond(60, (s) => [
      40e6 * s + 100e6 * Math.max(0, s - 20),
      Math.min(s, 20) + 400 * Math.max(0, s - 20),
      400 * s,
    ]);
    expect(await idleOf(rows, 'cpu')).toBe(2_400);
  });
});

describe('attribute', () => {
  it('law: active + idle = measured, and neither is negative', () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 86_400 }), (energy, idlePower, duration) => {
        const { active, idle } = attribute(joules(energy), watts(idlePower), seconds(duration));
        expect(active + idle).toBe(energy);
        expect(Math.min(active, idle)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

const look = (second: number, workers: number, samplers = 0, gpu_procs = 0): EventRecord => ({
  k: 'ev',
  t: second * 1e6,
  e: 'foreign',
  workers,
  samplers,
  gpu_procs,
});

describe('isContended', () => {
  it.each<[string, EventRecord[], boolean]>([
    ['nobody looked', [], false],
    ['nobody there', [look(15, 0)], false],
    ['a second Runner.Worker', [look(15, 0), look(30, 1)], true],
    ['a second sampler', [look(30, 0, 1)], true],
    ['a foreign process on our GPU', [look(30, 0, 0, 1)], true],
    ['somebody who had gone before the window', [look(5, 1), look(9, 0)], false],
    ['somebody seen just before the window', [look(9, 1)], true],
    ['somebody after the window', [look(70, 1)], false],
  ])('%s', (_, events, expected) => {
    const trace = traceOf({ domains: [], columns: [], rows: [], events });
    expect(isContended(trace, { start: micros(10e6), end: micros(60e6) })).toBe(expected);
  });
});
