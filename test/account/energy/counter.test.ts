// Counter deltas: wraps, resets, wraps hidden in gaps, impossible jumps.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CounterRules, counterEnergy } from '../../../src/account/energy/counter.ts';
import { micros } from '../../../src/units.ts';

const ORIGIN = { source: 'rapl', method: 'counter', provenance: 'measured', filled: false } as const;
const MJ: CounterRules = {
  microjoules: 1_000,
  max: null,
  capWatts: 1_500,
  update: micros(100_000),
  origin: ORIGIN,
};
/** Intel package range and AMD range of the design notes, uJ. */
const INTEL: CounterRules = { ...MJ, microjoules: 1, max: 262_143_328_850 };
const AMD: CounterRules = { ...MJ, microjoules: 1, max: 65_532_610_987 };

const read = (readings: readonly (readonly [number, number])[], rules: CounterRules) => {
  const values = readings.map(([seconds, value]) => ({ t: micros(seconds * 1_000_000), value }));
  const { segments, ...events } = counterEnergy(values, rules);
  const of = (filled: boolean) =>
    segments.reduce((sum, s) => sum + (s.origin.filled === filled ? s.microjoules : 0), 0);
  return { counted: of(false), filled: of(true), events };
};
const QUIET = { resets: 0, hiddenWraps: 0, impossible: 0 };

describe('counterEnergy', () => {
  it.each<{
    name: string;
    rules: CounterRules;
    readings: [number, number][];
    expected: ReturnType<typeof read>;
  }>([
    {
      name: 'plain deltas in millijoules',
      rules: MJ,
      readings: [
        [0, 987_654_321],
        [1, 988_004_321],
        [2, 988_074_321],
      ],
      // 350 J + 70 J.
      expected: { counted: 420_000_000, filled: 0, events: QUIET },
    },
    {
      name: 'wrap exactly at max: the range is no energy',
      rules: INTEL,
      readings: [
        [0, 262_143_328_850],
        [1, 0],
        [2, 50_000_000],
      ],
      expected: { counted: 50_000_000, filled: 0, events: QUIET },
    },
    {
      name: 'wrap inside an interval',
      rules: INTEL,
      readings: [
        [0, 262_143_328_750],
        [1, 99_999_900],
      ],
      // 100 uJ to the end of the range, then 99,999,900.
      expected: { counted: 100_000_000, filled: 0, events: QUIET },
    },
    {
      name: 'reset without a range: lower bound, the rest filled at the neighbours’ 350 W',
      rules: MJ,
      readings: [
        [0, 1_000_000],
        [1, 1_350_000],
        [2, 70_000],
        [3, 420_000],
      ],
      // 70 J took 0.2 s; the 0.8 s before it are 280 J.
      expected: { counted: 770_000_000, filled: 280_000_000, events: { ...QUIET, resets: 1 } },
    },
    {
      name: 'reset in the middle of a gap of 100 s',
      rules: MJ,
      readings: [
        [0, 500_000],
        [1, 600_000],
        [101, 3_000_000 - 2_500_000],
        [102, 600_000],
      ],
      // 500 J since the reset are 5 s at 100 W; 95 s are filled.
      expected: { counted: 700_000_000, filled: 9_500_000_000, events: { ...QUIET, resets: 1 } },
    },
    {
      name: 'a drop that would be an impossible wrap is a reset',
      rules: AMD,
      readings: [
        [0, 900_000_000],
        [1, 1_000_000_000],
        [2, 50_000_000],
        [3, 150_000_000],
      ],
      // 100 W around: 50 J in the last 0.5 s, 50 J filled.
      expected: { counted: 250_000_000, filled: 50_000_000, events: { ...QUIET, resets: 1 } },
    },
    {
      name: 'a reset with nothing around it: what is seen since, as an estimate',
      rules: MJ,
      readings: [
        [0, 900_000],
        [1, 70_000],
      ],
      expected: { counted: 0, filled: 70_000_000, events: { ...QUIET, resets: 1 } },
    },
    {
      name: 'two wraps hidden in one interval',
      rules: AMD,
      // 100 W throughout; 1,500 s hold 150 kJ = 2 ranges and 18,934,778,026 uJ.
      readings: [
        [0, 0],
        [1, 100_000_000],
        [1_501, 100_000_000 + 18_934_778_026],
        [1_502, 200_000_000 + 18_934_778_026],
      ],
      expected: { counted: 200_000_000, filled: 150_000_000_000, events: { ...QUIET, hiddenWraps: 1 } },
    },
    {
      name: 'a jump above any power of such a device is a hole',
      rules: MJ,
      readings: [
        [0, 0],
        [1, 100_000],
        [2, 10_000_000],
        [3, 10_100_000],
      ],
      expected: { counted: 200_000_000, filled: 0, events: { ...QUIET, impossible: 1 } },
    },
    {
      name: 'one latch of 100 ms may fall into an interval of 10 ms',
      rules: MJ,
      readings: [
        [0, 0],
        [1, 700_000],
        [1.01, 770_000],
      ],
      expected: { counted: 770_000_000, filled: 0, events: QUIET },
    },
    {
      name: 'a range of 0 is no range',
      rules: { ...MJ, max: 0 },
      readings: [
        [0, 500_000],
        [1, 600_000],
        [2, 650_000],
      ],
      expected: { counted: 150_000_000, filled: 0, events: QUIET },
    },
    {
      name: 'AMD units of 2^-16 J are exact',
      rules: { ...MJ, microjoules: 1_000_000 / 65_536 },
      readings: [
        [0, 7],
        [1, 7 + 65_536 * 100],
        [2, 8 + 65_536 * 100],
      ],
      expected: { counted: 100_000_000 + 15_625 / 1_024, filled: 0, events: QUIET },
    },
  ])('$name', ({ rules, readings, expected }) => {
    expect(read(readings, rules)).toEqual(expected);
  });

  it('gives nothing for a single reading', () => {
    expect(read([[0, 5]], MJ)).toEqual({ counted: 0, filled: 0, events: QUIET });
  });

  it('law: splitting an interval changes nothing', () => {
    const deltas = fc.array(fc.integer({ min: 0, max: 700_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(deltas, fc.nat(), (parts, pick) => {
        const all: [number, number][] = [[0, 0]];
        for (const part of parts) all.push([all.length, (all.at(-1)?.[1] ?? 0) + part]);
        const dropped = 1 + (pick % (all.length - 2 || 1));
        const fewer = all.filter((_, i) => i !== dropped || i === all.length - 1);
        expect(read(fewer, MJ).counted).toBe(read(all, MJ).counted);
      }),
    );
  });
});
