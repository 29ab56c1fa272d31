// The median curve of runs of unequal length, with unknown points.
import { describe, expect, it } from 'vitest';
import { medianCurve } from '../../../src/review/comparison/power-curve.ts';

describe('medianCurve', () => {
  it.each([
    { name: 'nothing', curves: [], expected: [] },
    { name: 'only empty curves', curves: [[], []], expected: [] },
    {
      name: 'three of one length',
      curves: [
        [1, 5],
        [2, 6],
        [9, 7],
      ],
      expected: [2, 6],
    },
    {
      name: 'a short one stretched',
      curves: [
        [10, 20],
        [10, 10, 20, 20],
      ],
      expected: [10, 10, 20, 20],
    },
    {
      name: 'an unknown point of one',
      curves: [
        [null, 4],
        [3, 6],
      ],
      expected: [3, 5],
    },
    {
      name: 'a point unknown to all',
      curves: [
        [null, 4],
        [null, 6],
      ],
      expected: [null, 5],
    },
  ])('$name', ({ curves, expected }) => {
    expect(medianCurve(curves)).toEqual(expected);
  });
});
