// A replay of histories whose noise is known: how often the gate fails them, and which rises it finds.
import { describe, expect, it } from 'vitest';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/review/budget/policy.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { simulate } from '../../../src/review/simulation/simulate.ts';
import { normals } from '../comparison/normals.ts';
import { baseRun, NOW, pullRun, SERIES } from '../entry-builder.ts';

const noisy = (
  count: number,
  noise: number,
  change: Parameters<typeof baseRun>[1] = {},
): readonly Entry[] => {
  const normal = normals(count);
  return Array.from({ length: count }, (_, i) =>
    baseRun(i + 1, { wh: 100 * Math.exp(noise * normal()), ...change }),
  );
};
const simulated = (entries: readonly Entry[], budget = '+10 %', policy: Partial<Policy> = {}) =>
  simulate({ entries, budgets: parseBudgets(budget), policy: { ...DEFAULT_POLICY, ...policy }, now: NOW });

describe('a replay', () => {
  it('judges each run that has enough before it, as it was and raised', () => {
    const { series, overall, branch, budgets } = simulated(noisy(36, 0.01));
    expect({ branch, budgets }).toEqual({ branch: 'main', budgets: ['+10 %'] });
    // The first five runs have fewer than five before them.
    expect(overall).toMatchObject({ judged: 31, asMeasured: { failed: 0, inconclusive: 0 } });
    const failed = Object.fromEntries(overall.raised.map(({ rise, failed }) => [rise, failed]));
    // At 1 % noise +5 % is below the limit of every run, +20 % beyond every doubt but those of the first few.
    expect(failed[0.05]).toBe(0);
    expect(failed[0.2]).toBeGreaterThanOrEqual(29);
    expect(failed[0.3]).toBe(31);
    expect(series).toMatchObject([{ series: SERIES, label: 'train', runs: 36, judged: 31 }]);
    // Thirty runs of 1 % under a prior of 5 %, weight 4: s² = (29 · 0.01² + 4 · 0.05²)/33, SE² = s² · (1 + 1/30).
    const error = Math.sqrt(((29 * 0.01 ** 2 + 4 * 0.05 ** 2) / 33) * (1 + 1 / 30));
    expect(series[0]?.noise).toBeCloseTo(error, 2);
    expect(series[0]?.detectable).toBeCloseTo(Math.expm1(2.4448 * error), 2);
  });

  it('finds more false alarms in a noisier history', () => {
    const { overall } = simulated(noisy(40, 0.25), '+5 %', { alpha: 0.2 });
    expect(overall.asMeasured.failed).toBeGreaterThan(0);
    expect(overall.asMeasured.failed).toBeLessThan(overall.judged / 2);
  });

  it('counts a real rise that was merged as what the gate would have failed', () => {
    const rise = noisy(30, 0.005).map((run, i) =>
      i < 3 ? { ...run, energy: { ...run.energy, total_j: (run.energy.total_j ?? 0) * 1.4 } } : run,
    );
    // The first run after it fails; for the next two the base has just moved.
    expect(simulated(rise).overall.asMeasured).toEqual({ failed: 1, warned: 0, inconclusive: 2 });
  });

  it('says which budgets need no replay', () => {
    const { budgets, unreplayed } = simulated(
      noisy(8, 0.01),
      '+10 %\nwarn: 5 kWh\n40 kgCO2e per month on main',
    );
    expect(budgets).toEqual(['+10 %']);
    expect(unreplayed).toHaveLength(2);
  });

  it.each([
    { name: 'nothing', entries: [] },
    { name: 'pull requests alone', entries: [pullRun()] },
    { name: 'failed runs alone', entries: noisy(9, 0.01, { outcome: 'failure' }) },
    { name: 'too few runs', entries: noisy(5, 0.01) },
  ])('judges nothing of $name', ({ entries }) => {
    expect(simulated(entries).overall.judged).toBe(0);
  });

  it('judges nothing without a budget about a rise', () => {
    expect(simulated(noisy(20, 0.01), '5 kWh').overall.judged).toBe(0);
  });

  it('takes the branch with most runs, and no other', () => {
    const feature = noisy(6, 0.01, { ref: 'refs/heads/feature' }).map((run) => ({
      ...run,
      receipt: `f-${run.receipt}`,
    }));
    expect(simulated([...noisy(12, 0.01), ...feature])).toEqual(simulated(noisy(12, 0.01)));
  });

  it('replays runs from outside GitHub by their time', () => {
    const local = noisy(12, 0.01, {
      event: null,
      ref: null,
      repository_id: null,
      head_repository_id: null,
      sha: null,
    });
    expect(simulated(local)).toMatchObject({ branch: null, overall: { judged: 7 } });
  });

  it('starts at the commit of baseline.since', () => {
    const runs = noisy(20, 0.01);
    expect(simulated(runs, '+10 %', { since: runs[9]?.sha ?? '' }).overall.judged).toBe(5);
  });

  it('judges legs of a matrix apart, and adds them up', () => {
    const leg = (os: string): readonly Entry[] =>
      noisy(10, 0.01, { series: `["ci.yml","train",{"os":"${os}"},null,"job",null]` }).map((run) => ({
        ...run,
        receipt: `${os}-${run.receipt}`,
      }));
    const { series, overall } = simulated([...leg('a'), ...leg('b')]);
    expect(series.map(({ label, judged }) => [label, judged])).toEqual([
      ['train (a)', 5],
      ['train (b)', 5],
    ]);
    expect(overall.judged).toBe(10);
  });

  it('is the same in any order, and with every entry twice', () => {
    const runs = noisy(15, 0.02);
    expect(simulated([...runs.toReversed(), ...runs])).toEqual(simulated(runs));
  });
});
