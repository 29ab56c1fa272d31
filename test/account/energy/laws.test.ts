// Laws of the account: parts add up to the last bit, and what says nothing about energy changes none of it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { curveOf } from '../../../src/account/energy/curve.ts';
import { energyBetween, timelineOf } from '../../../src/account/energy/timeline.ts';
import type { Trace } from '../../../src/measure/trace/trace.ts';
import { micros } from '../../../src/units.ts';
import { inputOf } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, HOST, powerOf, ticksOf, traceOf, utilOf } from './trace-builder.ts';

const ORIGIN = { source: 'x', method: 'counter', provenance: 'measured', filled: false } as const;
const parts = fc.array(
  fc.record({ us: fc.integer({ min: 1, max: 5e6 }), uJ: fc.integer({ min: 0, max: 4e9 }) }),
  {
    minLength: 1,
    maxLength: 50,
  },
);

const timelines = parts.map((list) => {
  let t = 0;
  const segments = list.map(({ us, uJ }) => {
    const from = micros(t);
    t += us;
    return { from, to: micros(t), microjoules: uJ, origin: ORIGIN };
  });
  return timelineOf([curveOf(segments)], { start: micros(0), end: micros(t) });
});

const job = (watts: number, seconds: number, wallShift?: (second: number) => number): Trace =>
  traceOf({
    domains: [gpu('G'), HOST],
    columns: [counterOf('G'), utilOf('G'), ticksOf('busy'), ticksOf('total')],
    rows: everySecond(seconds, (s) => [watts * 1_000 * s + (s % 7) * 1_000, 50, 100 * s, 400 * s]),
    header: { cpu: { model: 'AMD EPYC 9354', threads: 64, sockets: 1 }, memory_bytes: 2 ** 36 },
    ...(wallShift === undefined ? {} : { wallShift }),
  });

const jobs = fc.record({
  watts: fc.integer({ min: 20, max: 700 }),
  seconds: fc.integer({ min: 20, max: 4_000 }),
});
const RUNS = { numRuns: 20 };

describe('laws', () => {
  it('energies of adjoining spans add up to the last bit', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }),
        (timeline, cuts) => {
          const { end } = timeline.window;
          const edges = [0, ...cuts.map((cut) => cut * end).sort((a, b) => a - b), end].map(micros);
          const spans = edges.slice(1).map((to, i) => energyBetween(timeline, edges[i] ?? micros(0), to));
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(timeline.total);
          expect(spans.every((span) => span >= 0)).toBe(true);
        },
      ),
    );
  });

  it('buckets add up to the total, shares to 1, and mean power times duration is the total', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async ({ watts, seconds }) => {
        const { energy, power, duration_s } = await account(inputOf(job(watts, seconds)));
        expect(energy.buckets.reduce((sum, bucket) => sum + bucket.energy_j, 0)).toBe(energy.total_j);
        const { measured = 0, modelled = 0, assumed = 0 } = energy.shares ?? {};
        expect(measured + modelled + assumed).toBeCloseTo(1, 12);
        expect((power.mean_w ?? 0) * duration_s).toBeCloseTo(energy.total_j ?? Number.NaN, 3);
      }),
      RUNS,
    );
  });

  it('shifting all wall times, or a step of ± 1 h in the middle, changes no energy', async () => {
    const plain = await account(inputOf(job(300, 60)));
    for (const shift of [
      () => 123_456,
      (s: number) => (s > 30 ? 3_600_000 : 0),
      (s: number) => (s > 30 ? -3_600_000 : 0),
    ]) {
      const shifted = await account(inputOf(job(300, 60, shift)));
      expect(shifted.energy.components).toEqual(plain.energy.components);
      expect(shifted.energy.total_j).toBe(plain.energy.total_j);
      expect(shifted.duration_s).toBe(plain.duration_s);
    }
  });

  it('adding an unknown column changes nothing', async () => {
    const trace = job(300, 60);
    const columns = [
      ...trace.columns,
      { ...powerOf('G'), i: 4, quantity: 'bytes' as const, unit: 'B' as const },
    ];
    const samples = trace.samples.map((sample) => ({ ...sample, v: [...sample.v, 12_345] }));
    const more = await account(inputOf({ ...trace, columns, samples }));
    expect(more).toEqual(await account(inputOf(trace)));
  });

  it('unknown never becomes zero: a source that gives nothing is absent or modelled, and the total never drops to 0', async () => {
    const nulls = fc.integer({ min: 0, max: 3 });
    await fc.assert(
      fc.asyncProperty(jobs, fc.uniqueArray(nulls), async ({ watts, seconds }, lost) => {
        const trace = job(watts, Math.min(seconds, 60));
        const samples = trace.samples.map((s) => ({
          ...s,
          v: s.v.map((value, i) => (lost.includes(i) ? null : value)),
        }));
        const { energy } = await account(inputOf({ ...trace, samples }));
        for (const component of Object.values(energy.components))
          expect(component?.energy_j).toBeGreaterThan(0);
        expect(energy.components.gpu).toBeDefined();
        expect(energy.total_j).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
