// The operating characteristics of the default gate: share of significant rises when nothing, +10 %, +20 % or +30 % changed.
// Expected are reference values of a simulation with 20,000 to 40,000 trials a cell; noise is lognormal.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { logT } from '../../../src/review/comparison/statistics.ts';
import { normals } from './normals.ts';

const TRIALS = 2_000;
/** The references are rounded to half a point at worst; four binomial standard errors, taken where the true share may lie. */
const ROUNDING = 0.5;
function tolerance(percent: number): number {
  const share = Math.min(Math.max(percent, ROUNDING), 100 - ROUNDING) / 100;
  return ROUNDING + 4 * 100 * Math.sqrt((share * (1 - share)) / TRIALS);
}

const CELLS = [
  { noise: 0.04, n: 3, found: [0, 8, 64, 97] },
  { noise: 0.04, n: 5, found: [0.2, 18, 82, 100] },
  { noise: 0.04, n: 10, found: [0.5, 31, 93, 100] },
  { noise: 0.04, n: 30, found: [0.8, 44, 97, 100] },
  { noise: 0.08, n: 5, found: [2.5, 16, 45, 75] },
  { noise: 0.12, n: 5, found: [4.7, 14, 31, 50] },
];
const RISES = [0, 0.1, 0.2, 0.3];

describe('prior 5 %, weight 4, alpha 1 %', () => {
  it.each(CELLS)('noise $noise, $n base runs: $found % significant', ({ noise, n, found }) => {
    const normal = normals(n);
    for (const [i, rise] of RISES.entries()) {
      let significant = 0;
      for (let trial = 0; trial < TRIALS; trial++) {
        const base = Array.from({ length: n }, () => Math.exp(noise * normal()));
        const head = [(1 + rise) * Math.exp(noise * normal())];
        const change = logT({ base, head, deviceSpread: 0 }, DEFAULT_POLICY);
        if (change !== null && change.p < DEFAULT_POLICY.alpha) significant += 1;
      }
      const expected = found[i] ?? Number.NaN;
      const percent = (100 * significant) / TRIALS;
      expect(Math.abs(percent - expected), `+${100 * rise} %: ${percent} %`).toBeLessThan(
        tolerance(expected),
      );
    }
  });
});
