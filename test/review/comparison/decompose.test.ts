// Duration times power is energy, and unknown is never a ratio.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/review/comparison/decompose.ts';

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const side = fc.record({ energy: positive, duration: positive, intensity: positive });

describe('decompose', () => {
  it('gives factors whose product is the ratio of the emissions', () => {
    fc.assert(
      fc.property(side, side, (head, base) => {
        const { duration, power, grid } = decompose(head, base);
        const product = (duration ?? Number.NaN) * (power ?? Number.NaN) * (grid ?? Number.NaN);
        const emissions = (head.energy * head.intensity) / (base.energy * base.intensity);
        expect(product / emissions).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    {
      name: 'unknown duration',
      head: { energy: 2, duration: null, intensity: 1 },
      expected: { duration: null, power: null, grid: 1 },
    },
    {
      name: 'unknown grid',
      head: { energy: 2, duration: 1, intensity: null },
      expected: { duration: 1, power: 2, grid: null },
    },
    {
      name: 'a grid of zero',
      head: { energy: 2, duration: 1, intensity: 0 },
      expected: { duration: 1, power: 2, grid: null },
    },
  ])('$name stays null', ({ head, expected }) => {
    expect(decompose(head, { energy: 1, duration: 1, intensity: 1 })).toEqual(expected);
  });
});
