// The simulation behind the table of estimators: its truth is exact, its sensors see what they say, its errors repeat.
import { describe, expect, it } from 'vitest';
import { compared } from '../../bench/estimators/compared.ts';
import { energyUntil, loadOf } from '../../bench/estimators/load.ts';
import { LOADS } from '../../bench/estimators/loads.ts';
import { quantile } from '../../bench/estimators/quantile.ts';
import { randomOf } from '../../bench/estimators/random.ts';
import { accountOf, evenly } from '../../bench/estimators/sampled.ts';
import {
  average1s,
  exactCounter,
  fedCounter,
  instant25,
  instant100,
} from '../../bench/estimators/sensors.ts';
import { wholeJobErrors } from '../../bench/estimators/whole-job.ts';

/** 1 s at 100 W, 2 s at 400 W, 1 s of idling at 70 W: 100 + 800 + 70 J. */
const LOAD = loadOf(
  [
    { ms: 1_000, watts: 100 },
    { ms: 2_000, watts: 400 },
    { ms: 5_000, watts: 70 },
  ],
  4_000,
);

describe('a load', () => {
  it.each([
    [-1_000, -70_000],
    [0, 0],
    [500, 50_000],
    [2_000, 500_000],
    [4_000, 970_000],
    [5_000, 1_040_000],
  ])('until %d ms used %d mJ', (ms, millijoules) => {
    expect(energyUntil(LOAD, ms)).toBe(millijoules);
  });

  it.each(LOADS.map((kind) => [kind.name, kind] as const))(
    '%s stays between idle and 670 W',
    (name, { make }) => {
      const load = make(randomOf(7));
      const powers = load.times
        .slice(1)
        .map(
          (end, i) =>
            ((load.millijoules[i + 1] ?? 0) - (load.millijoules[i] ?? 0)) / (end - (load.times[i] ?? 0)),
        );
      expect(Math.min(...powers)).toBeGreaterThanOrEqual(70 - 1e-6);
      expect(Math.max(...powers)).toBeLessThan(670);
      expect(load.durationMs).toBe(Number(/(\d+) s$/.exec(name)?.[1]) * 1_000);
    },
  );
});

describe('a sensor that refreshes at 0, 100, 200 ms', () => {
  it.each([
    // The last refresh was at 1,000 ms, and all that it saw lay before the step.
    ['instant 25 ms, just before a refresh', instant25, 1_099, 100_000],
    ['instant 25 ms, at the refresh', instant25, 1_100, 400_000],
    ['instant 100 ms, at the refresh', instant100, 1_100, 400_000],
    // Half a second at 100 W, half at 400 W.
    ['mean of a second', average1s, 1_500, 250_000],
    // 100 J and 0.5 s at 400 W, on top of a million joules.
    ['counter', exactCounter, 1_599, 1e9 + 300_000],
  ])('%s', (_, sensor, ms, raw) => {
    expect(sensor.on(LOAD, 0)(ms)).toBe(raw);
  });

  it('that counts what it sees in 25 of 100 ms is right on a steady load', () => {
    const read = fedCounter.on(LOAD, 0);
    expect(read(3_000) - read(1_000)).toBe(800_000);
  });
});

describe('the account of a simulated job', () => {
  it('is exact from two reads at the edges of idling', () => {
    const sampled = { sensor: exactCounter, phase: 0, intervalMs: 1_000, times: [0, 4_000] };
    expect(accountOf(LOAD, sampled).summed[0]?.use.energy).toBe(970);
  });

  it('reads at the end, whatever the beat', () => {
    expect(evenly(4_000, 1_500)).toEqual([0, 1_500, 3_000, 4_000]);
  });

  it('repeats to the bit, and shows what jitter is for', () => {
    const errors = wholeJobErrors(4);
    expect(wholeJobErrors(4)).toEqual(errors);
    const median = (estimator: string) =>
      quantile(errors.find((c) => c.estimator === estimator && c.load.startsWith('4 Hz'))?.errors ?? [], 0.5)
        .value;
    expect(median('instant 25/100, 1 Hz')).toBeGreaterThan(3 * median('instant 25/100, 1 Hz, jitter'));
    expect(median('counter, two reads')).toBeLessThan(0.01);
  });
});

describe('a comparison with the reference', () => {
  const oneTo200 = Array.from({ length: 200 }, (_, i) => i + 1);

  it('knows how far chance may have moved a quantile: to the 87th and the 184th of 200', () => {
    expect(quantile(oneTo200, 0.5)).toEqual({ value: 100.5, low: 87 });
    expect(quantile(oneTo200, 0.95)).toEqual({ value: expect.closeTo(190.05, 9), low: 184 });
  });

  it.each([
    ['below both', [120, 200], true, 'at or below'],
    ['above by chance', [88, 184], true, 'at or below'],
    ['above the median', [86, 200], true, 'above'],
    ['above the 95th percentile', [120, 183], true, 'above'],
    ['not what the product does', [1, 1], false, 'shown'],
    ['nothing to compare with', null, true, 'shown'],
  ] as const)('%s', (_, reference, judged, verdict) => {
    expect(compared(oneTo200, reference, judged).verdict).toBe(verdict);
  });
});
