// Power signals: trapezoid, the shift of a 1-s mean, holes at missing ticks and suspends, and how holes are filled.
import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../src/account/energy/gaps.ts';
import { overlay } from '../../../src/account/energy/overlay.ts';
import { integratePower } from '../../../src/account/energy/power.ts';
import { samplingOf } from '../../../src/account/energy/sampling.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';
import { micros } from '../../../src/units.ts';
import { gpu, powerOf, traceOf } from './trace-builder.ts';

const ORIGIN = {
  source: 'nvml-average',
  method: 'integrated',
  provenance: 'measured',
  filled: false,
} as const;

function integrate(points: readonly (readonly [number, number])[], windowMs = 0, events: EventRecord[] = []) {
  const rows = points.map(([seconds, power]) => [seconds, power * 1_000] as const);
  const trace = traceOf({ domains: [gpu('G')], columns: [powerOf('G')], rows, events });
  return integratePower(
    points.map(([seconds, power]) => ({ t: micros(seconds * 1e6), watts: power })),
    { sampling: samplingOf(trace), window: micros(windowMs * 1_000), origin: ORIGIN },
  );
}

const total = (segments: ReturnType<typeof integrate>) =>
  segments.reduce((sum, s) => sum + s.microjoules, 0) / 1e6;
const times = (segments: ReturnType<typeof integrate>) =>
  segments.map(({ from, to }) => [from / 1e6, to / 1e6]);
const WINDOW = { start: micros(0), end: micros(20e6) };

describe('integratePower', () => {
  it('takes the trapezoid between samples', () => {
    // (100 + 300) / 2 W for 1 s, then 300 W for 2 s.
    expect(
      total(
        integrate([
          [0, 100],
          [1, 300],
          [3, 300],
        ]),
      ),
    ).toBe(800);
  });

  it('shifts a 1-s mean by half a second and holds its last value to the end', () => {
    const segments = integrate(
      [
        [0, 100],
        [1, 100],
        [2, 300],
      ],
      1_000,
    );
    expect(times(segments)).toEqual([
      [-0.5, 0.5],
      [0.5, 1.5],
      [1.5, 2],
    ]);
    expect(segments.map(({ microjoules }) => microjoules)).toEqual([100e6, 200e6, 150e6]);
  });

  it('leaves a hole where more than three ticks are missing', () => {
    expect(
      times(
        integrate([
          [0, 100],
          [3, 100],
          [6.5, 100],
          [7, 100],
        ]),
      ),
    ).toEqual([
      [0, 3],
      [6.5, 7],
    ]);
  });

  it('leaves a hole where the machine slept', () => {
    const segments = integrate(
      [
        [0, 100],
        [1, 100],
        [2, 100],
        [3, 100],
      ],
      0,
      [{ k: 'ev', t: 2_000_000, e: 'suspend', ms: 600_000 }],
    );
    expect(times(segments)).toEqual([[2, 3]]);
  });

  it('takes a stretched interval for what it is', () => {
    const beat: EventRecord = { k: 'ev', t: 1_000_000, e: 'beat', interval_ms: 5_000, why: 'age' };
    expect(
      times(
        integrate(
          [
            [0, 100],
            [1, 100],
            [6, 100],
            [11, 100],
          ],
          0,
          [beat],
        ),
      ),
    ).toEqual([
      [0, 1],
      [1, 6],
      [6, 11],
    ]);
  });
});

describe('fillGaps', () => {
  it('puts the mean of the neighbours’ power into a hole and the only neighbour’s at an edge', () => {
    // 100 W to 5 s, nothing to 15 s, 300 W to 18 s: 10 s at 200 W, then 2 s at 300 W.
    const segments = integrate([
      [0, 100],
      [2, 100],
      [5, 100],
      [15, 300],
      [18, 300],
    ]);
    const filled = fillGaps(segments, WINDOW);
    expect(times(filled)).toEqual([
      [0, 2],
      [2, 5],
      [5, 15],
      [15, 18],
      [18, 20],
    ]);
    expect(filled.filter(({ origin }) => origin.filled).map(({ microjoules }) => microjoules)).toEqual([
      2e9, 6e8,
    ]);
  });

  it('fills nothing where nothing is known', () => {
    expect(fillGaps([], WINDOW)).toEqual([]);
  });
});

describe('overlay', () => {
  it('lets the second source fill only the holes of the first', () => {
    const first = integrate([
      [0, 100],
      [2, 100],
      [12, 100],
      [14, 100],
    ]);
    const second = integrate([
      [0, 50],
      [3, 50],
      [6, 50],
      [9, 50],
      [12, 50],
      [14, 50],
    ]);
    const laid = overlay([first, second], { start: micros(0), end: micros(14e6) });
    // 4 s at 100 W, 10 s at 50 W.
    expect(total(laid)).toBe(900);
    expect(times(laid)).toEqual([
      [0, 2],
      [2, 3],
      [3, 6],
      [6, 9],
      [9, 12],
      [12, 14],
    ]);
  });
});
