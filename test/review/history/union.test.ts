// The laws that let concurrent writers join their histories in any order, and the caps that keep them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleOf as of } from '../../../src/review/history/bundle.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { unionOf } from '../../../src/review/history/union.ts';
import { baseRun, sha } from '../entry-builder.ts';
import { bundle } from './bundle-arbitrary.ts';

const run = (_: unknown, i: number): Entry => baseRun(i + 1);

describe('union', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(bundle, bundle, (a, b) => {
        expect(unionOf([a, b])).toEqual(unionOf([b, a]));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(bundle, bundle, bundle, (a, b, c) => {
        const left = unionOf([unionOf([a, b]), c]);
        expect(left).toEqual(unionOf([a, unionOf([b, c])]));
        expect(left).toEqual(unionOf([a, b, c]));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(bundle, (a) => {
        expect(unionOf([unionOf([a]), a])).toEqual(unionOf([a]));
      }),
    );
  });

  it('loses no entry below the cap', () => {
    fc.assert(
      fc.property(bundle, bundle, (a, b) => {
        const kept = new Set(unionOf([a, b]).entries.map(({ receipt, series }) => `${series}/${receipt}`));
        for (const { receipt, series } of [...a.entries, ...b.entries])
          expect(kept).toContain(`${series}/${receipt}`);
      }),
    );
  });

  it('keeps the newest 200 of each series', () => {
    const many = Array.from({ length: 250 }, run);
    const other = baseRun(300, { series: 'other' });
    const { entries } = unionOf([of(many), of([other])]);
    const commits = new Set(entries.map((entry) => entry.sha));
    expect(entries).toHaveLength(201);
    expect([sha(1), sha(200), sha(201), sha(300)].map((commit) => commits.has(commit))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('stays associative at the cap', () => {
    const runs = Array.from({ length: 260 }, run);
    const [a, b, c] = [of(runs.slice(0, 120)), of(runs.slice(60, 220)), of(runs.slice(100))];
    expect(unionOf([unionOf([a, b]), c])).toEqual(unionOf([a, unionOf([b, c])]));
  });
});
