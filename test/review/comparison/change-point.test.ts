// Where a history changes its level: at clear shifts with five values on each side, and nowhere else.
import { describe, expect, it } from 'vitest';
import { lastChange } from '../../../src/review/comparison/change-point.ts';
import { normals } from './normals.ts';

const level = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => value * (1 + 0.01 * ((i % 3) - 1)));
const on = (energies: readonly number[], deviceOf: (i: number) => string = () => 'a') =>
  energies.map((energy, i) => ({ log: Math.log(energy), device: deviceOf(i) }));

const CASES = [
  { name: 'a steady history', newestFirst: level(100, 20), newer: null },
  { name: 'a rise of 15 % six runs ago', newestFirst: [...level(115, 6), ...level(100, 20)], newer: 6 },
  { name: 'a fall of 15 % six runs ago', newestFirst: [...level(85, 6), ...level(100, 20)], newer: 6 },
  {
    name: 'four new values: too few to tell',
    newestFirst: [...level(115, 4), ...level(100, 5)],
    newer: null,
  },
  {
    name: 'a clear step of 3 %: too small to matter',
    newestFirst: [...level(103, 9), ...level(100, 9)],
    newer: null,
  },
  {
    name: 'two steps: the newer one',
    newestFirst: [...level(150, 7), ...level(120, 8), ...level(100, 9)],
    newer: 7,
  },
  { name: 'equal values on both sides of a step', newestFirst: [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], newer: 5 },
  { name: 'all values equal', newestFirst: Array.from({ length: 12 }, () => 1), newer: null },
  { name: 'nine values: no split has five on each side', newestFirst: level(100, 9), newer: null },
  { name: 'nothing', newestFirst: [], newer: null },
];

describe('lastChange', () => {
  it.each(CASES)('$name: after $newer', ({ newestFirst, newer }) => {
    expect(lastChange(on(newestFirst), 0.05)?.newer ?? null).toBe(newer);
  });

  it('says by how much, and in which direction', () => {
    const shifted = on([...level(115, 6), ...level(100, 6)]);
    expect(lastChange(shifted, 0.05)?.step).toBeCloseTo(Math.log(1.15), 9);
    expect(lastChange(shifted.toReversed(), 0.05)?.step).toBeCloseTo(-Math.log(1.15), 9);
  });

  it('asks for more proof where gains were taken out of the values', () => {
    // Ten values in two levels: with one device 8 degrees of freedom are left, with nine devices none.
    const energies = [...level(115, 5), ...level(100, 5)];
    expect(lastChange(on(energies), 0.05)?.newer).toBe(5);
    expect(
      lastChange(
        on(energies, (i) => `${Math.min(i, 8)}`),
        0.05,
      ),
    ).toBeNull();
  });

  it('is rarely seen in a history of pure noise', () => {
    // 21 correlated splits at p < 0.001 each: by Bonferroni at most 2.1 % of histories; 200 histories, so fewer than 12
    // (mean 4.2 plus four standard errors of 2).
    const normal = normals(7);
    let cut = 0;
    for (let trial = 0; trial < 200; trial++) {
      const history = Array.from({ length: 30 }, () => Math.exp(0.04 * normal()));
      if (lastChange(on(history), 0.05) !== null) cut += 1;
    }
    expect(cut).toBeLessThan(12);
  });
});
