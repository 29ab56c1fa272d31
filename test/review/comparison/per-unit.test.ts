// Energy per unit of work: a job that did twice as much is no worse, and what says no amount is not compared.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { compare } from '../../../src/review/comparison/compare.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import { pastOf } from '../../../src/review/comparison/past.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, mainLine, NOW, pullRun, sha } from '../entry-builder.ts';

const compared = (head: readonly Entry[], history: readonly Entry[]) =>
  compare({
    head: poolHead(head, { ambiguous: false, match: DEFAULT_POLICY.match }),
    past: pastOf({
      history,
      unread: false,
      anchor: { kind: 'first-parent', sha: sha(1), line: mainLine(50), branch: 'main' },
      policy: DEFAULT_POLICY,
      now: NOW,
    }),
    per: 'unit',
  }).comparison;
const samples = (amount: number) => ({ amount, unit: 'sample' });
const steps = (wh: number) => [{ label: 'Train', kind: 'step', energy_j: wh * 3_600, duration_s: 60 }];
/** Each run took 1 Wh a sample, and did another amount of them. */
const HISTORY = [100, 200, 50, 400, 80].map((amount, i) =>
  baseRun(i + 1, { wh: amount, work: samples(amount), duration_s: amount, spans: steps(amount) }),
);

describe('a comparison per unit of work', () => {
  it('divides energy, time and steps by the work', () => {
    const head = pullRun({ wh: 360, work: samples(300), duration_s: 300, spans: steps(360) });
    const { rows, baseline } = compared([head], HISTORY);
    expect(rows[0]).toMatchObject({ headJ: expect.closeTo(4_320, 6), baseJ: expect.closeTo(3_600, 6) });
    expect(rows[0]?.change?.change).toBeCloseTo(0.2, 9);
    expect(rows[0]).toMatchObject({
      durationRatio: expect.closeTo(1, 9),
      powerRatio: expect.closeTo(1.2, 9),
    });
    expect(rows[1]?.change?.change).toBeCloseTo(0.2, 9);
    expect(baseline?.energiesJ).toEqual([3_600, 3_600, 3_600, 3_600, 3_600]);
  });

  it('leaves out base runs and attempts that say no amount', () => {
    const bare = [
      { ...HISTORY[0], work: null },
      { ...HISTORY[1], work: samples(0) },
    ] as readonly Entry[];
    const head = [
      pullRun({ wh: 30, work: samples(30) }),
      pullRun({ wh: 99, receipt: 'pr-2', run_attempt: 2 }),
    ];
    const { attempts, baseline } = compared(head, [...bare, ...HISTORY.slice(2)]);
    expect(attempts).toBe(1);
    expect(baseline?.runs).toBe(3);
  });

  it.each([
    { name: 'a head that did nothing', work: samples(0), history: HISTORY, why: 'no-energy' },
    { name: 'a head without work', work: null, history: HISTORY, why: 'no-energy' },
    { name: 'a history of another unit', work: { amount: 3, unit: 'page' }, history: [], why: 'no-history' },
  ])('refuses $name', ({ work, history, why }) => {
    expect(compared([pullRun({ work })], history)).toMatchObject({ notCompared: why, total: null });
  });
});
