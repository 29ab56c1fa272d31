// Laws of a comparison over histories of several jobs on several devices: what may never change it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { compare } from '../../../src/review/comparison/compare.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import { pastOf } from '../../../src/review/comparison/past.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, mainLine, NOW, pullRun, sha } from '../entry-builder.ts';

const SERIES = ['train', 'eval', 'lint'].map(
  (job) => `[".github/workflows/ci.yml","${job}",{},null,"job",null]`,
);
const DEVICES = ['h:aaaaaaaa', 'h:bbbbbbbb', 'h:cccccccc'];
const ANCHOR = { kind: 'first-parent', sha: sha(1), line: mainLine(40), branch: 'main' } as const;

const drawn = fc.record({
  series: fc.constantFrom(...SERIES),
  commit: fc.integer({ min: 1, max: 30 }),
  wh: fc.integer({ min: 80, max: 130 }),
  device: fc.constantFrom(...DEVICES),
});
const history = fc
  .array(drawn, { minLength: 1, maxLength: 40 })
  .map((runs) =>
    runs.map(({ series, commit, wh, device }, i) =>
      baseRun(commit, { series, wh, receipt: `run-${i}`, run_id: 1_000 + i, machine: { device } }),
    ),
  );
const head = fc.record({
  wh: fc.integer({ min: 80, max: 160 }),
  device: fc.constantFrom(...DEVICES, 'h:dddddddd'),
});
const runOf = ({ wh, device }: { readonly wh: number; readonly device: string }): Entry =>
  pullRun({ series: SERIES[0] ?? '', wh, machine: { device } });
const compared = (run: Entry, entries: readonly Entry[]) =>
  compare({
    head: poolHead([run], { ambiguous: false, match: DEFAULT_POLICY.match }),
    past: pastOf({ history: entries, unread: false, anchor: ANCHOR, policy: DEFAULT_POLICY, now: NOW }),
  });

describe('a comparison', () => {
  it('does not depend on the order of the history, or on what is in it twice', () => {
    const turned = history.chain((runs) =>
      fc.tuple(
        fc.constant(runs),
        fc.shuffledSubarray([...runs, ...runs], { minLength: 2 * runs.length, maxLength: 2 * runs.length }),
      ),
    );
    fc.assert(
      fc.property(head, turned, (head, [one, other]) => {
        expect(compared(runOf(head), other)).toEqual(compared(runOf(head), one));
      }),
    );
  });

  it('does not depend on runs of another machine class', () => {
    fc.assert(
      fc.property(head, history, history, (head, own, others) => {
        const elsewhere = others.map((run) => ({
          ...run,
          receipt: `other-${run.receipt}`,
          machine: { ...run.machine, gpu_models: ['NVIDIA A100'] },
        }));
        const one = compared(runOf(head), own).comparison;
        if (one.notCompared !== null) return;
        expect(compared(runOf(head), [...own, ...elsewhere]).comparison).toEqual(one);
      }),
    );
  });

  it('is told by head and base: their ratio is the change', () => {
    fc.assert(
      fc.property(head, history, (head, history) => {
        const { rows } = compared(runOf(head), history).comparison;
        for (const { headJ, baseJ, change } of rows)
          expect((headJ ?? 0) / (baseJ ?? 1) - 1).toBeCloseTo(change?.change ?? Number.NaN, 9);
      }),
    );
  });

  it('finds no rise in a run that repeats a history without noise, on whatever device', () => {
    fc.assert(
      fc.property(head, history, ({ device }, history) => {
        const still = history.map((run) => ({ ...run, energy: { ...run.energy, total_j: 360_000 } }));
        const { comparison } = compared(runOf({ wh: 100, device }), still);
        if (comparison.notCompared !== null) return;
        expect(comparison.total?.change).toBeCloseTo(0, 9);
        expect(comparison.total?.p).toBeCloseTo(0.5, 6);
        expect(comparison.nearestBaseJ).toBeCloseTo(360_000, 3);
      }),
    );
  });
});
