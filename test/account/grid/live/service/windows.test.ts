// Laws of the stretches that a question is cut into.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowsOf } from '../../../../../src/account/grid/live/service/windows.ts';
import { epochMs } from '../../../../../src/units.ts';
import { at } from './subject.ts';

const STEP = 1_800_000;

it('cover the question, one after another, in whole steps and none too long', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 99 }),
      (start, ms, steps) => {
        const question = { from: epochMs(start), to: epochMs(start + ms) };
        const windows = windowsOf(question, { stepMs: STEP, longestMs: steps * STEP });
        expect(windows[0]?.from).toBe(Math.floor(start / STEP) * STEP);
        expect(windows.at(-1)?.to).toBe(Math.ceil((start + ms) / STEP) * STEP);
        windows.forEach(({ from, to }, index) => {
          expect([from % STEP, to % STEP]).toEqual([0, 0]);
          expect(to > from && to - from <= steps * STEP).toBe(true);
          if (index > 0) expect(from).toBe(windows[index - 1]?.to);
        });
      },
    ),
    { numRuns: 100 },
  );
});

it('a question within one step is one window', () => {
  expect(windowsOf({ from: at(8, 10), to: at(8, 20) }, { stepMs: STEP, longestMs: STEP })).toEqual([
    { from: at(8), to: at(8, 30) },
  ]);
});
