// Holm's step-down correction on worked cases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../src/review/comparison/holm.ts';

const CASES = [
  // alpha/4 = 0.0125, alpha/3 = 0.0167, alpha/2 = 0.025: 0.005 and 0.01 pass, 0.03 misses, so 0.04 is not asked.
  { name: 'stops at the first miss', ps: [0.01, 0.04, 0.03, 0.005], expected: [true, false, false, true] },
  { name: 'one test is plain alpha', ps: [0.049], expected: [true] },
  { name: 'a p of exactly alpha is a miss', ps: [0.05], expected: [false] },
  { name: 'no tests', ps: [], expected: [] },
  { name: 'all reject', ps: [0.001, 0.002], expected: [true, true] },
];

describe('holm', () => {
  it.each(CASES)('$name', ({ ps, expected }) => {
    expect(holm(ps, 0.05)).toEqual(expected);
  });

  it('rejects no more than the uncorrected test, and at least what Bonferroni does', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 12 }), (ps) => {
        for (const [i, rejected] of holm(ps, 0.05).entries()) {
          const own = ps[i] ?? Number.NaN;
          if (rejected) expect(own).toBeLessThan(0.05);
          if (own < 0.05 / ps.length) expect(rejected).toBe(true);
        }
      }),
    );
  });
});
