// A mean over the last second is the energy of that second: whatever happened in it, and whenever it was read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrateMeans } from '../../../src/account/energy/mean-power.ts';
import { samplingOf } from '../../../src/account/energy/sampling.ts';
import { slice, sumOf } from '../../../src/account/energy/slice.ts';
import { micros } from '../../../src/units.ts';
import { gpu, powerOf, traceOf } from './trace-builder.ts';

const WINDOW_S = 1;
const ORIGIN = {
  source: 'nvml-average',
  method: 'integrated',
  provenance: 'measured',
  filled: false,
} as const;

function integrate(points: readonly (readonly [seconds: number, watts: number])[]) {
  const rows = points.map(([seconds, power]) => [seconds, power * 1_000] as const);
  const trace = traceOf({ domains: [gpu('G')], columns: [powerOf('G')], rows });
  return integrateMeans(
    points.map(([seconds, watts]) => ({ t: micros(Math.round(seconds * 1e6)), watts })),
    { sampling: samplingOf(trace), window: micros(WINDOW_S * 1e6), origin: ORIGIN },
  );
}

const told = (points: Parameters<typeof integrate>[0]) =>
  integrate(points).map(({ from, to, microjoules }) => [from / 1e6, to / 1e6, microjoules / 1e6]);

describe('integrateMeans', () => {
  it.each([
    [
      'gives each second its own reading',
      [
        [1, 100],
        [2, 300],
        [3, 50],
      ],
      // Not a blend of neighbours: 100 J, 300 J, 50 J.
      [
        [0, 1, 100],
        [1, 2, 300],
        [2, 3, 50],
      ],
    ],
    [
      'takes from an early reading only what is new in it',
      [
        [1, 100],
        [2, 100],
        [2.25, 200],
      ],
      // Its second, 200 J, began at 1.25 s: 75 J of it are known, so 125 J are the last quarter's.
      [
        [0, 1, 100],
        [1, 2, 100],
        [2, 2.25, 125],
      ],
    ],
    [
      'fills what a late reading does not cover with the mean of both sides',
      [
        [1, 100],
        [3, 300],
      ],
      // 1 s at 200 W and 1 s at 300 W.
      [
        [0, 1, 100],
        [1, 3, 500],
      ],
    ],
    [
      'leaves a hole where ticks are missing, and reaches back no further than what is known',
      [
        [1, 100],
        [2, 100],
        [6, 80],
        [7, 80],
      ],
      [
        [0, 1, 100],
        [1, 2, 100],
        [5, 6, 80],
        [6, 7, 80],
      ],
    ],
    ['says nothing by one reading', [[1, 100]], []],
  ] as const)('%s', (_, points, expected) => {
    expect(told(points)).toEqual(expected);
  });

  it('lets no energy flow back, whatever noise says', () => {
    const power = fc.integer({ min: 0, max: 700 });
    const gap = fc.integer({ min: 20, max: 2_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, power), { minLength: 2, maxLength: 40 }), (draws) => {
        const points = draws.map(([, watts], i) => {
          const ms = draws.slice(0, i + 1).reduce((sum, [after]) => sum + after, 0);
          return [ms / 1_000, watts] as const;
        });
        const segments = integrate(points);
        expect(segments.every(({ microjoules }) => microjoules >= 0)).toBe(true);
        expect(segments.every(({ from }, i) => i === 0 || from >= (segments[i - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });

  it('is exact at its readings for any load that is read once a window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 3, maxLength: 60 }),
        fc.nat({ max: 59 }),
        (watts, at) => {
          const points = watts.map((power, i) => [i + 1, power] as const);
          const end = Math.min(at, watts.length) * 1e6;
          const { microjoules } = sumOf(slice(integrate(points), { start: micros(0), end: micros(end) }));
          expect(microjoules).toBe(watts.slice(0, end / 1e6).reduce((sum, power) => sum + power, 0) * 1e6);
        },
      ),
    );
  });
});
