// The whole gate by simulation: 30 base runs whose newest k rose by 15 %, an innocent pull request at the new level, limit +10 %.
// References are shares of red builds from 1,500 to 3,000 trials a cell; noise is lognormal.
import { describe, expect, it } from 'vitest';
import { normals } from './comparison/normals.ts';
import { baseRuns, pullRun } from './entry-builder.ts';
import { reviewed } from './reviewed.ts';

const TRIALS = 400;
const RUNS = 30;
const STEP = 1.15;

function redShare(cell: { readonly noise: number; readonly moved: number; readonly change: number }): number {
  const { noise, moved, change } = cell;
  const normal = normals(Math.round(1_000 * noise) + moved);
  let red = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const energies = Array.from(
      { length: RUNS },
      (_, i) => 100 * (i < moved ? STEP : 1) * Math.exp(noise * normal()),
    );
    const head = pullRun({ wh: 100 * change * Math.exp(noise * normal()) });
    if (reviewed({ head: [head], history: baseRuns(energies), budget: '+10 %' }).verdict.failed) red += 1;
  }
  return red / TRIALS;
}

describe('a base that has just moved', () => {
  // 2 %: at most 0.1 % red, so of 400 trials hardly ever more than 3 (Poisson, mean 0.4: p < 0.001).
  it.each([1, 2, 3, 4])('%i runs ago at 2 % noise is nearly never red', (moved) => {
    expect(redShare({ noise: 0.02, moved, change: STEP })).toBeLessThanOrEqual(3 / TRIALS);
  });

  // 4 %: at most 4.6 % red; four binomial standard errors of 400 trials are 4.2 %.
  it.each([1, 2, 3, 4])('%i runs ago at 4 % noise is rarely red', (moved) => {
    expect(redShare({ noise: 0.04, moved, change: STEP })).toBeLessThan(0.046 + 0.042);
  });
});

describe('the price of that caution, when nothing moved', () => {
  // Reference 92 / 100 % at 2 % noise and 68 / 91 % at 4 %; four binomial standard errors of 400 trials.
  it.each([
    { noise: 0.02, change: 1.15, found: 0.92, error: 0.055 },
    { noise: 0.02, change: 1.2, found: 1, error: 0.01 },
    { noise: 0.04, change: 1.15, found: 0.68, error: 0.094 },
    { noise: 0.04, change: 1.2, found: 0.91, error: 0.058 },
  ])('a rise to $change at noise $noise is red in $found', ({ noise, change, found, error }) => {
    expect(Math.abs(redShare({ noise, moved: 0, change }) - found)).toBeLessThan(error);
  });
});
