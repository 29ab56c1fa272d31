// Where a history is cut: at clear level shifts with five values on each side, and nowhere else.
import { describe, expect, it } from 'vitest';
import { sinceLastChange } from '../../../src/review/comparison/change-point.ts';
import { normals } from './normals.ts';

const level = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => value * (1 + 0.01 * ((i % 3) - 1)));

const CASES = [
  { name: 'a steady history', newestFirst: level(100, 20), kept: 20 },
  { name: 'a rise of 15 % six runs ago', newestFirst: [...level(115, 6), ...level(100, 20)], kept: 6 },
  { name: 'a fall of 15 % six runs ago', newestFirst: [...level(85, 6), ...level(100, 20)], kept: 6 },
  { name: 'four new values: too few to tell', newestFirst: [...level(115, 4), ...level(100, 5)], kept: 9 },
  {
    name: 'a clear step of 3 %: too small to matter',
    newestFirst: [...level(103, 9), ...level(100, 9)],
    kept: 18,
  },
  {
    name: 'two steps: the newer one',
    newestFirst: [...level(150, 7), ...level(120, 8), ...level(100, 9)],
    kept: 7,
  },
  { name: 'equal values on both sides of a step', newestFirst: [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], kept: 5 },
  { name: 'all values equal', newestFirst: Array.from({ length: 12 }, () => 1), kept: 12 },
  { name: 'nine values: no split has five on each side', newestFirst: level(100, 9), kept: 9 },
  { name: 'nothing', newestFirst: [], kept: 0 },
];

describe('sinceLastChange', () => {
  it.each(CASES)('$name keeps $kept', ({ newestFirst, kept }) => {
    expect(sinceLastChange(newestFirst, 0.05)).toBe(kept);
  });

  it('rarely cuts a history of pure noise', () => {
    // 21 correlated splits at p < 0.001 each: by Bonferroni at most 2.1 % of histories; 200 histories, so fewer than 12
    // (mean 4.2 plus four standard errors of 2).
    const normal = normals(7);
    let cut = 0;
    for (let trial = 0; trial < 200; trial++) {
      const history = Array.from({ length: 30 }, () => Math.exp(0.04 * normal()));
      if (sinceLastChange(history, 0.05) < history.length) cut += 1;
    }
    expect(cut).toBeLessThan(12);
  });
});
