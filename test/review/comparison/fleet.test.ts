// Comparisons on a fleet: what other series and devices tell, what is cut, and what a base that moved looks like from another device.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../src/review/budget/policy.ts';
import { compare } from '../../../src/review/comparison/compare.ts';
import type { Comparison } from '../../../src/review/comparison/comparison.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import { pastOf } from '../../../src/review/comparison/past.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, mainLine, NOW, pullRun, sha } from '../entry-builder.ts';

const ANCHOR = { kind: 'first-parent', sha: sha(1), line: mainLine(50), branch: 'main' } as const;
const compared = (head: Entry, history: readonly Entry[], policy: Partial<Policy> = {}): Comparison => {
  const rules = { ...DEFAULT_POLICY, ...policy };
  return compare({
    head: poolHead([head], { ambiguous: false, match: rules.match }),
    past: pastOf({ history, unread: false, anchor: ANCHOR, policy: rules, now: NOW }),
  }).comparison;
};

const other = (name: string): string => `[".github/workflows/ci.yml","${name}",{},null,"job",null]`;
/** One run on each of the newest commits: energies in Wh and the devices they ran on, newest first. */
const runs = (energies: readonly (readonly [wh: number, device: string])[], change: Partial<Entry> = {}) =>
  energies.map(([wh, device], i) =>
    baseRun(i + 1, {
      wh,
      ...change,
      receipt: `${change.series ?? 'own'}-${i}`.replaceAll(/[^\w.-]/g, ''),
      machine: { device },
    }),
  );
const VECTOR = runs([
  [100, 'a'],
  [104, 'a'],
  [97, 'a'],
  [101, 'a'],
  [109, 'b'],
  [111, 'b'],
  [94, 'c'],
]);
const repeated = (count: number, wh: number, device: string) =>
  Array.from({ length: count }, (_, i) => [wh * (1 + 0.01 * ((i % 3) - 1)), device] as const);

describe('on several devices', () => {
  it.each([
    // The vectors of the device effect.
    { device: 'a', change: 0.11401, base: 100.5373, seen: true },
    { device: 'b', change: 0.02814, base: 108.9349, seen: true },
    { device: 'd', change: 0.10306, base: 101.5356, seen: false },
  ])('a run on $device is held against what it would take there', ({ device, change, base, seen }) => {
    const comparison = compared(pullRun({ wh: 112, machine: { device } }), VECTOR);
    expect(comparison.total?.change).toBeCloseTo(change, 4);
    expect((comparison.rows[0]?.baseJ ?? 0) / 3_600).toBeCloseTo(base, 3);
    expect(comparison.fleet).toEqual({ devices: 3, headSeen: seen, priorNoise: 0.05, priorLearned: false });
  });

  it('knows a device of which only another job has told', () => {
    const eight = ['a', 'b', 'c', 'd'].flatMap((device, i) => repeated(4, 50 * (1 + 0.05 * i), device));
    const head = pullRun({ wh: 112, machine: { device: 'd' } });
    const alone = compared(head, VECTOR);
    const taught = compared(head, [...VECTOR, ...runs(eight, { series: other('eval') })]);
    expect(taught.fleet?.headSeen).toBe(true);
    // There it takes about 9 % more than the mean of a, b and c: less of the rise is left, and more is known of it.
    expect(taught.total?.change).toBeLessThan(0.06);
    expect(taught.total?.detectable).toBeLessThan(alone.total?.detectable ?? 0);
  });

  it('does not take a wrapped command for a second witness of its job', () => {
    const inner = VECTOR.map((run) => ({
      ...run,
      receipt: `in-${run.receipt}`,
      series: other('inner'),
      within: run.receipt,
    }));
    const head = pullRun({ wh: 112, machine: { device: 'd' } });
    expect(compared(head, [...VECTOR, ...inner])).toEqual(compared(head, VECTOR));
  });

  it('tells a base that moved from one that ran on a hungrier device', () => {
    const history = runs([[110, 'b'], ...repeated(6, 110, 'b'), ...repeated(7, 100, 'a')]);
    const head = pullRun({ wh: 112, machine: { device: 'a' } });
    // The newest runs took 110 Wh on b; on a they would have taken about 100.
    expect((compared(head, history).nearestBaseJ ?? 0) / 3_600).toBeLessThan(103);
  });

  it.each([
    { name: 'cuts at a rise that every device shows', newer: [115, 126.5], cut: 8 },
    { name: 'does not take a change of devices for one', newer: [100, 110], cut: 0 },
  ])('$name', ({ newer: [onA = 0, onB = 0], cut }) => {
    const mixed = (a: number, b: number) =>
      repeated(4, a, 'a').flatMap((run, i) => [run, repeated(4, b, 'b')[i] ?? run]);
    const history = runs([...mixed(onA, onB), ...mixed(100, 110)]);
    const { baseline } = compared(pullRun({ machine: { device: 'a' } }), history);
    expect(baseline).toMatchObject({ runs: 16 - cut, cut });
  });

  it('shows a step by what the whole runs tell of the devices', () => {
    const spans = (wh: number) => [{ label: 'Train', kind: 'step', energy_j: wh * 1_800, duration_s: 30 }];
    const history = VECTOR.map((run) => ({ ...run, spans: spans((run.energy.total_j ?? 0) / 3_600) }));
    const head = pullRun({ wh: 112, spans: spans(112), machine: { device: 'b' } });
    const [total, step] = compared(head, history).rows;
    // The step is half of every run, so it has the change of the whole, and its own share of doubt.
    expect(step?.change?.change).toBeCloseTo(total?.change?.change ?? Number.NaN, 6);
    expect(step?.change?.high).toBeGreaterThan(total?.change?.high ?? Number.NaN);
  });
});

describe('the prior', () => {
  // Ten runs with a sample deviation of 2 %: ±1.9 % five times each, for 0.01897 · √(10/9) = 0.02.
  const calm = (name: string) =>
    runs(
      Array.from({ length: 10 }, (_, i) => [100 * Math.exp(i % 2 ? 0.018974 : -0.018974), 'a'] as const),
      { series: other(name) },
    );
  const own = runs([
    [100, 'a'],
    [101, 'a'],
    [99, 'a'],
    [100, 'a'],
    [100, 'a'],
  ]);
  const head = pullRun({ wh: 109, machine: { device: 'a' } });
  const learnt = [...own, ...calm('x'), ...calm('y'), ...calm('z')];

  it('is learnt from three series with ten runs each', () => {
    const { fleet } = compared(head, learnt);
    expect(fleet?.priorLearned).toBe(true);
    expect(fleet?.priorNoise).toBeCloseTo(0.02, 5);
  });

  it.each([
    { name: 'two such series', history: [...own, ...calm('x'), ...calm('y')], policy: {} },
    { name: 'nine runs', history: learnt.filter(({ sha: at }) => at !== sha(10)), policy: {} },
    { name: 'a policy that states its own', history: learnt, policy: { learnPrior: false } },
    {
      name: 'runs on another machine class',
      history: learnt.map((run) =>
        run.series === own[0]?.series
          ? run
          : { ...run, machine: { ...run.machine, gpu_models: ['NVIDIA A100'] } },
      ),
      policy: {},
    },
  ])('is not learnt from $name', ({ history, policy }) => {
    expect(compared(head, history, policy).fleet).toMatchObject({ priorLearned: false, priorNoise: 0.05 });
  });

  it('is never learnt below its floor of 1.5 %', () => {
    const still = learnt.map((run) => ({ ...run, energy: { ...run.energy, total_j: 360_000 } }));
    expect(compared(head, still).fleet).toMatchObject({ priorLearned: true, priorNoise: 0.015 });
  });
});
