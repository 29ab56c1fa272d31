// Laws of the verdict: what may never change it, and what it may never be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLE_SCHEMA, type Bundle } from '../../src/review/history/bundle.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { unionOf } from '../../src/review/history/union.ts';
import { baseRuns, pullRun } from './entry-builder.ts';
import { reviewed } from './reviewed.ts';

const wh = fc.integer({ min: 60, max: 160 });
const device = fc.constantFrom('h:aaaaaaaa', 'h:bbbbbbbb');
const history = fc.array(fc.record({ wh, device, contended: fc.boolean() }), { maxLength: 12 }).map((runs) =>
  runs.flatMap(({ wh, device, contended }, i) =>
    baseRuns(
      Array.from({ length: i + 1 }, () => wh),
      { machine: { device, contended: contended && i % 3 === 0 } },
    ).slice(i),
  ),
);
const head = fc
  .array(fc.record({ wh, device }), { minLength: 1, maxLength: 3 })
  .map((attempts) =>
    attempts.map(({ wh, device }, i) =>
      pullRun({ wh, receipt: `pr-${i}`, run_attempt: i + 1, machine: { device } }),
    ),
  );
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const BUDGET = '+10 %\nwarn: +5 %';
const outcome = (given: Parameters<typeof reviewed>[0]) => {
  const { verdict } = reviewed(given);
  return {
    verdict: verdict.verdict,
    reason: verdict.reason,
    checks: verdict.checks.map((check) => [check.verdict, check.reason]),
  };
};
const scaled = (entries: readonly Entry[], factor: number): readonly Entry[] =>
  entries.map((entry) => ({
    ...entry,
    energy: { ...entry.energy, total_j: (entry.energy.total_j ?? 0) * factor },
  }));
const bundleOf = (entries: readonly Entry[]): Bundle => ({
  schema: BUNDLE_SCHEMA,
  merged: [],
  entries: [...entries],
  spent: {},
});

describe('the verdict of an increase rule', () => {
  it('is never fail below five base runs', () => {
    fc.assert(
      fc.property(head, history, (head, history) => {
        const { verdict, comparison } = reviewed({ head, history, budget: '+0 %' });
        if ((comparison.total?.n ?? 0) < 5) expect(verdict.verdict).not.toBe('fail');
      }),
    );
  });

  it('never fails on a push', () => {
    const policy = { inconclusive: 'fail', noBaseline: 'fail', missing: 'fail' } as const;
    fc.assert(
      fc.property(head, history, (head, history) => {
        const { verdict } = reviewed({ head, history, budget: BUDGET, policy, event: 'push' });
        expect(verdict.verdict).not.toBe('fail');
        expect(verdict.failed).toBe(false);
      }),
    );
  });

  it('does not depend on the order or the repetition of entries', () => {
    const turned = fc.tuple(head, history).chain(([head, history]) =>
      fc.record({
        head: fc.constant(head),
        history: fc.constant(history),
        otherHead: shuffled([...head, ...head]),
        otherHistory: shuffled([...history, ...history]),
      }),
    );
    fc.assert(
      fc.property(turned, ({ head, history, otherHead, otherHistory }) => {
        const one = reviewed({ head, history, budget: BUDGET });
        expect(reviewed({ head: otherHead, history: otherHistory, budget: BUDGET })).toEqual(one);
      }),
    );
  });

  it('ignores entries of forks', () => {
    fc.assert(
      fc.property(head, history, wh, (head, history, forged) => {
        const forks = baseRuns(
          Array.from({ length: 9 }, () => forged),
          { head_repository_id: 666 },
        ).map((run) => ({
          ...run,
          receipt: `fork-${run.receipt}`,
        }));
        const one = outcome({ head, history, budget: BUDGET });
        expect(outcome({ head, history: [...forks, ...history], budget: BUDGET })).toEqual(one);
      }),
    );
  });

  it('does not depend on the unit of energy', () => {
    fc.assert(
      fc.property(head, history, fc.constantFrom(0.001, 0.5, 2, 1_024), (head, history, factor) => {
        expect(
          outcome({ head: scaled(head, factor), history: scaled(history, factor), budget: '+9.7 %' }),
        ).toEqual(outcome({ head, history, budget: '+9.7 %' }));
      }),
    );
  });

  it('does not depend on the names of the devices', () => {
    const renamed = (entries: readonly Entry[]): readonly Entry[] =>
      entries.map((entry) => ({
        ...entry,
        machine: {
          ...entry.machine,
          device: entry.machine.device === 'h:aaaaaaaa' ? 'h:bbbbbbbb' : 'h:aaaaaaaa',
        },
      }));
    fc.assert(
      fc.property(head, history, (head, history) => {
        const one = outcome({ head, history, budget: BUDGET });
        expect(outcome({ head: renamed(head), history: renamed(history), budget: BUDGET })).toEqual(one);
      }),
    );
  });

  it('does not depend on the live intensity of the grid', () => {
    const lit = (entries: readonly Entry[], grams: number): readonly Entry[] =>
      entries.map((entry) => ({ ...entry, emissions_g: grams }));
    fc.assert(
      fc.property(head, history, fc.integer({ min: 1, max: 900 }), (head, history, grams) => {
        const budget = `${BUDGET}\n30 gCO2e\n100 Wh`;
        expect(outcome({ head: lit(head, grams), history, budget })).toEqual(
          outcome({ head, history, budget }),
        );
      }),
    );
  });

  it('does not turn from pass to fail by more of the same attempts', () => {
    fc.assert(
      fc.property(wh, history, (energy, history) => {
        const [one, ...more] = [1, 2, 3].map((run_attempt) =>
          pullRun({
            wh: energy,
            receipt: `pr-${run_attempt}`,
            run_attempt,
            machine: { device: 'h:aaaaaaaa' },
          }),
        );
        if (one === undefined) throw new Error('three attempts were made');
        if (outcome({ head: [one], history, budget: '+10 %' }).verdict !== 'pass') return;
        expect(outcome({ head: [one, ...more], history, budget: '+10 %' }).verdict).toBe('pass');
      }),
    );
  });

  it('is the same from the union of bundles in any order', () => {
    const split = fc
      .tuple(head, history)
      .chain(([head, history]) =>
        fc.record({ head: fc.constant(head), a: fc.subarray([...history]), b: fc.subarray([...history]) }),
      );
    fc.assert(
      fc.property(split, ({ head, a, b }) => {
        const [left, right] = [unionOf([bundleOf(a), bundleOf(b)]), unionOf([bundleOf(b), bundleOf(a)])];
        expect(reviewed({ head, history: left.entries, budget: BUDGET })).toEqual(
          reviewed({ head, history: right.entries, budget: BUDGET }),
        );
      }),
    );
  });

  it('does not get worse when the limit is raised', () => {
    const SEVERITY = ['pass', 'no-baseline', 'inconclusive', 'warn', 'fail'];
    fc.assert(
      fc.property(
        head,
        history,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (head, history, a, b) => {
          const severity = (percent: number): number =>
            SEVERITY.indexOf(reviewed({ head, history, budget: `+${percent} %` }).verdict.verdict ?? '');
          expect(severity(Math.max(a, b))).toBeLessThanOrEqual(severity(Math.min(a, b)));
        },
      ),
    );
  });

  it('is no change when a run is compared with its likes', () => {
    fc.assert(
      fc.property(wh, fc.integer({ min: 1, max: 12 }), (energy, n) => {
        const history = baseRuns(Array.from({ length: n }, () => energy));
        const { comparison, verdict } = reviewed({
          head: [pullRun({ wh: energy })],
          history,
          budget: '+1 %',
        });
        expect(comparison.total?.change).toBeCloseTo(0, 9);
        expect(verdict.verdict).toBe('pass');
      }),
    );
  });
});
