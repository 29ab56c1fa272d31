// The error of a sensor that looks rarely: the rows of the table, what lies between them, and what lies outside.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowPercent } from '../../../src/account/energy/window-error.ts';

const instant = (intervalMs: number, seconds: number) =>
  windowPercent({ kind: 'instant', nvidia: true, intervalMs, seconds });

describe('windowPercent', () => {
  it.each([
    [100, 30, 2.4],
    [100, 60, 0.7],
    [100, 600, 0.2],
    [1_000, 59, 20],
    [1_000, 60, 6.9],
    [1_000, 600, 2.3],
    [15_000, 10, 134],
    [15_000, 60, 80],
    [15_000, 3_600, 26],
    // No better than the finest row, no worse than the coarsest.
    [10, 60, 0.7],
    [60_000, 60, 80],
  ])('instant power every %d ms over %d s: %d %%', (intervalMs, seconds, percent) => {
    expect(instant(intervalMs, seconds)).toBeCloseTo(percent, 12);
  });

  it('half way between two rows, in decades, is their geometric mean', () => {
    // √(100 × 1,000) = 316.2 ms; √(0.7 × 6.9) = 2.198 %.
    expect(instant(Math.sqrt(1e5), 60)).toBeCloseTo(Math.sqrt(0.7 * 6.9), 9);
  });

  it('never falls as looks get rarer', () => {
    const interval = fc.integer({ min: 1, max: 60_000 });
    fc.assert(
      fc.property(interval, interval, fc.integer({ min: 1, max: 4_000 }), (a, b, seconds) => {
        expect(instant(Math.max(a, b), seconds)).toBeGreaterThanOrEqual(instant(Math.min(a, b), seconds));
      }),
    );
  });

  it.each([
    ['a short NVIDIA counter', { kind: 'counter', nvidia: true, intervalMs: 1_000, seconds: 59 }, 2],
    ['a long NVIDIA counter', { kind: 'counter', nvidia: true, intervalMs: 1_000, seconds: 60 }, 0.5],
    ['any other counter', { kind: 'counter', nvidia: false, intervalMs: 1_000, seconds: 1 }, 0],
    ['a 1-s mean', { kind: 'average', nvidia: true, intervalMs: 1_000, seconds: 1 }, 0.3],
  ] as const)('%s', (_, looking, percent) => {
    expect(windowPercent(looking)).toBe(percent);
  });
});
