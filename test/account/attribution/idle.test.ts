// The idle reference: the lowest 5 s of rest in the job's own trace, else what earlier receipts of the device have kept.
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { deviceHash } from '../../../src/account/receipt/device.ts';
import { watts } from '../../../src/units.ts';
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
const noModels = { ...FACTORS, families: [] };
const hash = (id: string) => deviceHash('salt', [id]);

const twoGpus = (rows: readonly Row[]) =>
  traceOf({
    domains: [gpu('G'), gpu('H')],
    columns: [counterOf('G'), utilOf('G'), counterOf('H'), utilOf('H')],
    rows,
  });

async function idleOf(rows: readonly Row[], earlier: Readonly<Record<string, number>> = {}) {
  const idleReference = new Map(Object.entries(earlier).map(([id, power]) => [hash(id), watts(power)]));
  const { energy } = await account(inputOf(twoGpus(rows), { factors: noModels, idleReference }));
  return energy;
}

/** 70 W with utilisation 0 up to `busyFrom`, 350 W busy after it. */
const rising = (second: number, busyFrom: number) => [
  70_000 * second + 280_000 * Math.max(0, second - busyFrom),
  second < busyFrom ? 0 : 90,
];
const rested = (a: number, b: number) => everySecond(60, (s) => [...rising(s, a), ...rising(s, b)]);

describe('idle energy', () => {
  it.each([
    // 70 W + 70 W over 60 s.
    { name: 'both GPUs rested for 5 s or more', rest: [10, 20], idle: 8_400 },
    { name: 'one of two never rested long enough', rest: [10, 5], idle: null },
    { name: 'none rested', rest: [0, 0], idle: null },
  ])('$name', async ({ rest: [a = 0, b = 0], idle }) => {
    expect((await idleOf(rested(a, b))).components.gpu?.idle_j).toBe(idle);
  });

  it('takes the lowest 5 s of several rests', async () => {
    // 100 W for 10 s, 50 W for 10 s, 100 W for the rest, utilisation 0 throughout.
    const power = (s: number) => 100_000 * s - 50_000 * Math.max(0, Math.min(10, s - 10));
    const { components } = await idleOf(everySecond(60, (s) => [power(s), 0, power(s), 0]));
    expect(components.gpu?.idle_j).toBe(6_000);
  });

  it('of a measured CPU rests on its busy share', async () => {
    // 40 W at 1 of 400 ticks for 20 s, then 140 W at 400 of 400.
    const trace = traceOf({
      domains: [{ ...HOST, id: 'package-0' }, HOST],
      columns: [raplOf('package-0', RANGE), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(60, (s) => [
        40e6 * s + 100e6 * Math.max(0, s - 20),
        Math.min(s, 20) + 400 * Math.max(0, s - 20),
        400 * s,
      ]),
    });
    const { energy } = await account(inputOf(trace, { factors: noModels }));
    expect(energy.components.cpu?.idle_j).toBe(2_400);
  });

  it('comes from earlier receipts where this trace shows no rest, and says so', async () => {
    // G rested at 70 W here; H never did, and an earlier job saw it at 60 W: (70 + 60) × 60 s.
    const { components, domains } = await idleOf(rested(10, 0), { G: 50, H: 60 });
    expect(components.gpu?.idle_j).toBe(7_800);
    expect(domains).toMatchObject([
      { device: hash('G'), idle_w: 70, idle_from: 'trace' },
      { device: hash('H'), idle_w: 60, idle_from: 'earlier-receipts' },
    ]);
  });

  it('is never more than what the device drew', async () => {
    // H drew 350 W × 60 s.
    const { components } = await idleOf(rested(10, 0), { H: 9_000 });
    expect(components.gpu?.idle_j).toBe(4_200 + 21_000);
  });
});
