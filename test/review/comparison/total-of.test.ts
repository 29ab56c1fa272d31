// The total of a run: what is added up, with which error, and what stays out and is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { changeOf } from '../../../src/review/comparison/change-of.ts';
import type { TotalPart } from '../../../src/review/comparison/total.ts';
import { totalOf } from '../../../src/review/comparison/total-of.ts';

interface Given {
  readonly label: string;
  readonly baseJ: number;
  readonly shift: number;
  readonly error: number;
  readonly n: number;
}

const partOf = ({ label, baseJ, shift, error, n }: Given): TotalPart & { headJ: number; baseJ: number } => ({
  label,
  headJ: baseJ * Math.exp(shift),
  baseJ,
  change: changeOf({ shift, error, n, df: n + 3 }, DEFAULT_POLICY),
  nearestBaseJ: baseJ,
  significant: true,
  notCompared: null,
  durationRatio: 1,
  powerRatio: Math.exp(shift),
});
const part = fc
  .record({
    label: fc.string({ minLength: 1 }),
    baseJ: fc.integer({ min: 1, max: 1e9 }),
    shift: fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100),
    error: fc.integer({ min: 1, max: 30 }).map((percent) => percent / 100),
    n: fc.integer({ min: 1, max: 30 }),
  })
  .map(partOf);
const parts = fc.array(part, { minLength: 1, maxLength: 8 });
const totalled = (given: readonly TotalPart[]) => {
  const total = totalOf(given, DEFAULT_POLICY);
  if (total === null) throw new Error('a part has a change');
  return total;
};
const missing = (label: string, change: Partial<TotalPart> = {}): TotalPart => ({
  label,
  headJ: null,
  baseJ: null,
  change: null,
  nearestBaseJ: null,
  significant: false,
  notCompared: 'gap',
  durationRatio: null,
  powerRatio: null,
  ...change,
});
const A = partOf({ label: 'a', baseJ: 1_000, shift: Math.log(1.2), error: 0.05, n: 10 });
const B = partOf({ label: 'b', baseJ: 3_000, shift: 0, error: 0.1, n: 5 });

describe('the total', () => {
  it('adds up both sides, and the errors as if all erred together', () => {
    const total = totalled([A, B]);
    expect(total).toMatchObject({ headJ: 4_200, baseJ: 4_000, nearestBaseJ: 4_000, left: [] });
    expect(total.change.change).toBeCloseTo(0.05, 12);
    expect(total.change).toMatchObject({ n: 5, df: 8 });
    // Shares: of a 1,200/4,200 beside 1,000/4,000, of b 3,000/4,200 beside 3,000/4,000; t(0.975, 8) = 2.306004.
    const error = (1_200 / 4_200) * 0.05 + (3_000 / 4_000) * 0.1;
    expect(Math.log1p(total.change.high)).toBeCloseTo(Math.log(1.05) + 2.306004 * error, 6);
    expect(total.rows).toMatchObject([
      { label: 'a', kind: 'job', job: null, headJ: 1_200, powerRatio: expect.closeTo(1.2, 12) },
      { label: 'b', kind: 'job', headJ: 3_000 },
    ]);
  });

  it.each([
    { name: 'no part', given: [] },
    { name: 'parts without a change', given: [missing('a'), missing('b', { headJ: 5 })] },
  ])('is none of $name', ({ given }) => {
    expect(totalOf(given, DEFAULT_POLICY)).toBeNull();
  });

  it.each([
    { name: 'a job without a receipt', left: missing('x'), why: 'missing' },
    {
      name: 'a job without a history',
      left: missing('x', { headJ: 5, notCompared: 'no-history' }),
      why: 'new',
    },
    {
      name: 'a job on other hardware',
      left: missing('x', { headJ: 5, notCompared: 'other-hardware' }),
      why: 'other-hardware',
    },
    {
      name: 'a job with too few base runs, beside one that has enough',
      left: partOf({ label: 'x', baseJ: 9, shift: 0, error: 0.1, n: 4 }),
      why: 'too-few-base-runs',
    },
  ])('leaves $name out, and names it', ({ left, why }) => {
    const total = totalled([A, left]);
    expect(total.left).toEqual([{ label: 'x', why }]);
    expect(total.headJ).toBe(totalled([A]).headJ);
    expect(total.rows.map(({ label }) => label)).toEqual(['a']);
  });

  it('has jobs with few base runs where none has enough', () => {
    const few = partOf({ label: 'x', baseJ: 9, shift: 0, error: 0.1, n: 4 });
    expect(totalled([few, missing('y')]).change.n).toBe(4);
  });

  it('corrects its rows for their number', () => {
    // p = 0.006 on its own is beyond alpha = 0.01; as the better of two it is not.
    const moved = (label: string, t: number) =>
      partOf({ label, baseJ: 100, shift: t * 0.05, error: 0.05, n: 30 });
    const alone = totalled([moved('a', 2.65)]);
    expect(alone.rows[0]?.change?.p).toBeCloseTo(0.006, 3);
    expect(alone.rows[0]?.significant).toBe(true);
    expect(totalled([moved('a', 2.65), moved('b', 0)]).rows[0]?.significant).toBe(false);
  });
});

describe('the law of the total', () => {
  it('that one part is its own change', () => {
    fc.assert(
      fc.property(part, (part) => {
        const { change, rows } = totalled([part]);
        for (const [figure, value] of Object.entries(part.change ?? {}))
          expect(change).toHaveProperty(figure, expect.closeTo(value, 9));
        expect(rows[0]?.change).toBe(part.change);
      }),
    );
  });

  it('that the order of the parts means nothing', () => {
    const shuffled = parts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const { rows: _, left: __, ...figures } = totalled(one);
        expect(totalled(other)).toMatchObject(figures);
      }),
    );
  });

  it('that the unit of energy means nothing', () => {
    fc.assert(
      fc.property(parts, (parts) => {
        const doubled = parts.map((part) => ({
          ...part,
          headJ: 2 * part.headJ,
          baseJ: 2 * part.baseJ,
          nearestBaseJ: 2 * part.baseJ,
        }));
        expect(totalled(doubled).change).toEqual(totalled(parts).change);
      }),
    );
  });

  it('that it is never surer than its surest job would be of the whole', () => {
    fc.assert(
      fc.property(parts, (parts) => {
        const width = ({ low, high }: { low: number; high: number }): number =>
          Math.log1p(high) - Math.log1p(low);
        const enough = parts.some(({ change }) => (change?.n ?? 0) >= DEFAULT_POLICY.minSamples);
        const added = parts.filter(({ change }) => !enough || (change?.n ?? 0) >= DEFAULT_POLICY.minSamples);
        const least = Math.min(...added.map(({ change }) => (change === null ? 0 : width(change))));
        expect(width(totalled(parts).change)).toBeGreaterThanOrEqual(least * (1 - 1e-9));
      }),
    );
  });
});
