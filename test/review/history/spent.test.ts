// Real grams by day: which runs they are of, and that they are the same sum in whatever order histories were joined and cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bundle, bundleOf } from '../../../src/review/history/bundle.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { keyOf } from '../../../src/review/history/entry-key.ts';
import { type Spent, spentBySeries, spentOf, unionOfSpent } from '../../../src/review/history/spent.ts';
import { unionOf } from '../../../src/review/history/union.ts';
import { baseRun, SERIES } from '../entry-builder.ts';

/** What a ledger says was emitted: of entries that went, and of those still there, each once. */
const known = ({ spent, entries }: Bundle): Spent => unionOfSpent([spent, spentOf(entries)]);
const gramsOf = (spent: Spent): number =>
  Object.values(spent)
    .flatMap((day) => Object.values(day))
    .reduce((sum, grams) => sum + grams, 0);
const run = (n: number): Entry => baseRun(n, { emissions_g: n });

describe('spentOf', () => {
  it('puts each run into its own day, UTC', () => {
    // NOW is midnight, so one hour before is the last of May, and 25 hours before the day before that.
    const spent = spentOf([
      run(1),
      run(25),
      baseRun(2, { emissions_g: 7, started_at: '2026-05-31T01:00:00+02:00' }),
    ]);
    expect(
      Object.fromEntries(Object.entries(spent).map(([day, addends]) => [day, Object.values(addends)])),
    ).toEqual({
      '2026-05-31': [1],
      '2026-05-30': [25, 7],
    });
  });

  it.each([
    ['a pull request', { event: 'pull_request' }],
    ['a command inside a measured job, which is counted there', { within: 'r-9' }],
    ['an unknown amount', { emissions_g: null }],
  ])('leaves out %s', (_, change) => {
    expect(spentOf([baseRun(1, { emissions_g: 5, ...change })])).toEqual({});
  });

  it('counts a failed run too: it has emitted all the same', () => {
    expect(gramsOf(spentOf([baseRun(1, { emissions_g: 5, outcome: 'failure' })]))).toBe(5);
  });
});

describe('union', () => {
  it('never counts a run twice', () => {
    expect(gramsOf(known(unionOf([bundleOf([run(3)]), bundleOf([run(3)])])))).toBe(3);
    const day = { '2026-05-31': { key: 5 } };
    expect(unionOfSpent([day, day])).toEqual(day);
  });

  it('remembers what the entries it had to drop have emitted', () => {
    const runs = Array.from({ length: 250 }, (_, i) => run(i + 1));
    const union = unionOf([bundleOf(runs)]);
    expect(union.entries).toHaveLength(200);
    // 1 + 2 + … + 250 = 250 · 251 / 2.
    expect(gramsOf(known(union))).toBe(31_375);
  });

  it('forgets days of more than two months ago', () => {
    const old = { ...bundleOf([run(1)]), spent: { '2026-03-30': { key: 9 }, '2026-03-29': { key: 9 } } };
    // The newest day is 31 May; 62 days back from it lies 30 March.
    expect(Object.keys(unionOf([old]).spent)).toEqual(['2026-03-30']);
  });

  it('law: the sum does not depend on order, grouping or caps', () => {
    const parts = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 40 }), (drawn, cap) => {
        const bundles = drawn.map((ns) => bundleOf(ns.map(run)));
        const expected = known(bundleOf([...new Set(drawn.flat())].map(run)));
        const atOnce = unionOf(bundles, cap);
        const inTurn = bundles.reduce((left, right) => unionOf([left, right], cap), bundleOf([]));
        const backwards = bundles.reduceRight((left, right) => unionOf([right, left], cap), bundleOf([]));
        expect(known(atOnce)).toEqual(expected);
        expect(inTurn).toEqual(atOnce);
        expect(backwards).toEqual(atOnce);
      }),
    );
  });
});

it('spentBySeries keeps the addends of one series', () => {
  const other = baseRun(2, { emissions_g: 2, series: SERIES.replace('train', 'eval') });
  const spent = spentOf([run(1), other]);
  expect(spentBySeries(spent, SERIES)).toEqual({ '2026-05-31': { [keyOf(run(1))]: 1 } });
});
