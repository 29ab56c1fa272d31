// What a tool's joules are held against: its own window, the error, and the energy that samples of power amount to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldJoules } from '../../../bench/peers/samples.ts';
import { errorPercent, windowOf } from '../../../bench/peers/truth.ts';

describe('the window that a tool speaks of', () => {
  const moments = { jobEndMs: 70_000, lastReadMs: 70_250 };
  it.each([
    ['told outright', { fromMs: 10, toMs: 20 }, { fromMs: 10, toMs: 20 }],
    ['so long before the end of the job', { seconds: 60, until: 'job' }, { fromMs: 10_000, toMs: 70_000 }],
    ['so long before its last read', { seconds: 60, until: 'last read' }, { fromMs: 10_250, toMs: 70_250 }],
  ] as const)('is %s', (_, window, expected) => {
    expect(windowOf(window, moments)).toEqual(expected);
  });
});

describe('the error', () => {
  it.each([
    ['too little', 300, 400, 25],
    ['too much', 500, 400, 25],
    ['nothing said of something', 0, 400, 100],
    ['the mean of two devices in place of their sum', 200 * 10, 400 * 10, 50],
  ])('%s', (_, joules, truth, percent) => {
    expect(errorPercent(joules, truth)).toBe(percent);
  });
});

describe('energy from samples that hold until the next', () => {
  const samples = [
    { wallMs: 1_000, watts: 100 },
    { wallMs: 2_000, watts: 300 },
    { wallMs: 3_000, watts: 50 },
  ];
  it.each([
    // 1 s at 100 W and 1 s at 300 W.
    ['between two samples', 1_000, 3_000, 400],
    // Half a second at 100 W, 1 s at 300 W, half a second at 50 W.
    ['from between to between', 1_500, 3_500, 375],
    // Before the first sample its own power stands: 2 s at 100 W.
    ['from before the first', 0, 2_000, 200],
  ])('%s', (_, fromMs, toMs, joules) => {
    expect(heldJoules(samples, { fromMs, toMs })).toBe(joules);
  });

  it('adds up over adjoining windows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        // From the first sample on: before it, every window of its own begins with its power.
        const [fromMs, middle, toMs] = [1_000, 1_000 + low, 1_000 + high];
        const parts =
          heldJoules(samples, { fromMs, toMs: middle }) + heldJoules(samples, { fromMs: middle, toMs });
        expect(parts).toBeCloseTo(heldJoules(samples, { fromMs, toMs }), 9);
      }),
    );
  });
});
