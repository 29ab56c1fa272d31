// A whole comparison: its figures, why it may be refused, and what it says beside.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { compare } from '../../../src/review/comparison/compare.ts';
import { poolHead } from '../../../src/review/comparison/head.ts';
import { pastOf } from '../../../src/review/comparison/past.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, baseRuns, mainLine, NOW, pullRun, sha } from '../entry-builder.ts';

const ANCHOR = { kind: 'first-parent', sha: sha(1), line: mainLine(50), branch: 'main' } as const;
const compared = (head: readonly Entry[], history: readonly Entry[], policy = DEFAULT_POLICY) =>
  compare({
    head: poolHead(head, { ambiguous: false, match: policy.match }),
    past: pastOf({ history, unread: false, anchor: ANCHOR, policy, now: NOW }),
  });

const step = (label: string, wh: number, duration_s: number) => ({
  label,
  kind: 'step',
  energy_j: wh * 3_600,
  duration_s,
});
const QUIET = [100, 104, 97, 101, 99];

describe('a comparison', () => {
  it('says by how much, against what', () => {
    const { comparison, notes } = compared([pullRun({ wh: 112 })], baseRuns(QUIET));
    expect(comparison).toMatchObject({
      notCompared: null,
      attempts: 1,
      baseline: { runs: 5, sha: sha(1), distance: 0, old: false, cut: 0 },
      branch: 'main',
      headHardware: 'NVIDIA H100 80GB HBM3',
    });
    expect(comparison.total?.change).toBeCloseTo(0.11806, 5);
    // Medians of the newest 1, 2, 3, in logarithms: 100, √(100 · 104), 100.
    expect(comparison.nearestBaseJ).toBeCloseTo(Math.sqrt(100 * 104) * 3_600, 6);
    expect(notes).toEqual([]);
  });

  it('leaves assumed energy out of both sides', () => {
    const history = baseRuns(QUIET).map((run, i) => ({
      ...run,
      energy: { ...run.energy, total_j: (QUIET[i] ?? 0) * 3_600 + 1e6 * i, assumed_j: 1e6 * i },
    }));
    expect(compared([pullRun({ wh: 112 })], history).comparison.total?.change).toBeCloseTo(0.11806, 5);
  });

  it('splits the change into time and power, exactly', () => {
    const { comparison } = compared([pullRun({ wh: 120, duration_s: 66 })], baseRuns([100, 100, 100]));
    expect(comparison.factors.duration).toBeCloseTo(1.1, 9);
    expect(comparison.factors.power).toBeCloseTo(1.2 / 1.1, 9);
    expect(comparison.factors.grid).toBeNull();
  });

  it('shows the grid apart, where grams are known', () => {
    const { comparison } = compared(
      [pullRun({ wh: 100, emissions_g: 60 })],
      baseRuns([100, 100], { emissions_g: 30 }),
    );
    expect(comparison.factors.grid).toBeCloseTo(2, 9);
  });

  it.each([
    ['lifecycle', undefined, 2],
    ['direct', 'direct', 2],
    // An older entry says no scope and is lifecycle.
    ['direct', undefined, null],
    ['direct', 'lifecycle', null],
    ['lifecycle', 'direct', null],
  ] as const)('shows no grid factor between scopes: head %s, base %s', (head, base, grid) => {
    const { comparison } = compared(
      [pullRun({ wh: 100, emissions_g: 60, intensity_scope: head })],
      baseRuns([100, 100], { emissions_g: 30, intensity_scope: base }),
    );
    if (grid === null) expect(comparison.factors.grid).toBeNull();
    else expect(comparison.factors.grid).toBeCloseTo(grid, 9);
  });

  it('sorts steps by what they add, and finds the one that grew', () => {
    const history = baseRuns([100, 100, 100, 100, 100, 100], {
      spans: [step('Train', 80, 40), step('Eval', 20, 20)],
    });
    const head = pullRun({ wh: 120, spans: [step('Train', 101, 41), step('Eval', 19, 20)] });
    const [total, train, evaluation] = compared([head], history).comparison.rows;
    expect(total).toMatchObject({ label: 'total', kind: 'total', significant: true });
    expect(train).toMatchObject({ label: 'Train', kind: 'step', significant: true });
    expect(train?.powerRatio).toBeCloseTo(101 / 80 / (41 / 40), 9);
    expect(evaluation).toMatchObject({ label: 'Eval', significant: false });
  });

  it('shows a new and a vanished step without a change', () => {
    const history = baseRuns([100, 100], { spans: [step('Old', 30, 9)] });
    const rows = compared([pullRun({ spans: [step('New', 40, 9)] })], history).comparison.rows;
    expect(rows.slice(1)).toMatchObject([
      { label: 'New', headJ: expect.closeTo(144_000, 6), baseJ: null, change: null, significant: false },
      { label: 'Old', headJ: null, baseJ: expect.closeTo(108_000, 6), change: null, significant: false },
    ]);
  });

  it('knows a step that ran without a figure from one that is new or gone', () => {
    const tiny = (label: string) => ({ ...step(label, 0, 4), energy_j: null });
    const history = baseRuns([100, 100], { spans: [step('Shrunk', 30, 60), tiny('Grown')] });
    const head = pullRun({ spans: [tiny('Shrunk'), step('Grown', 40, 60), tiny('Always short')] });
    const rows = compared([head], history).comparison.rows;
    expect(rows.slice(1)).toMatchObject([
      { label: 'Grown', baseJ: null, change: null, unresolved: 'base' },
      { label: 'Shrunk', headJ: null, change: null, unresolved: 'head' },
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    // Against eight runs of 1 % deviation +4 % is beyond chance, and below the minimum effect of 5 %; +6 % is a finding.
    { wh: 104, belowMinEffect: true, significant: false },
    { wh: 106, belowMinEffect: false, significant: true },
    { wh: 96, belowMinEffect: true, significant: false },
    { wh: 100, belowMinEffect: false, significant: false },
  ])(
    'of $wh Wh with 100: below the minimum effect $belowMinEffect',
    ({ wh, belowMinEffect, significant }) => {
      const steady = baseRuns([100, 101, 99, 100, 101, 99, 100, 100]);
      const rules = { ...DEFAULT_POLICY, priorNoise: 0.01 };
      const { comparison } = compared([pullRun({ wh })], steady, rules);
      expect(comparison.belowMinEffect).toBe(belowMinEffect);
      expect(comparison.rows[0]?.significant).toBe(significant);
    },
  );

  it('widens the interval on a device that was never measured, and says so', () => {
    const here = compared([pullRun({ wh: 112 })], baseRuns(QUIET));
    const elsewhere = compared([pullRun({ wh: 112, machine: { device: 'h:22222222' } })], baseRuns(QUIET));
    expect(elsewhere.comparison.total?.high).toBeGreaterThan(here.comparison.total?.high ?? Number.NaN);
    expect(here.comparison.fleet).toMatchObject({ devices: 1, headSeen: true });
    expect(elsewhere.comparison.fleet).toMatchObject({ devices: 1, headSeen: false });
  });

  it('allows for the spread between devices where one is not known', () => {
    const { comparison, notes } = compared(
      [pullRun({ wh: 112, machine: { device: null } })],
      baseRuns(QUIET),
    );
    // ln 112 less the baseline's mean is 0.111591; SE² = 0.039767² · (1 + 1/5) + 0.08², t(0.975, 8) = 2.306004.
    expect(Math.log1p(comparison.total?.high ?? Number.NaN)).toBeCloseTo(
      0.111591 + 2.306004 * Math.sqrt(1.2 * 0.039767 ** 2 + 0.08 ** 2),
      5,
    );
    expect(comparison.fleet).toMatchObject({ devices: 0, headSeen: false });
    expect(notes).toMatchObject([{ code: 'several-devices', text: expect.stringContaining('8 %') }]);
  });

  it('tells of a new driver', () => {
    const { notes } = compared([pullRun({ machine: { driver: '580.10' } })], baseRuns(QUIET));
    expect(notes).toMatchObject([
      { code: 'driver-changed', text: expect.stringContaining('570.86.15 to 580.10') },
    ]);
  });
});

const TWIN = pullRun({ receipt: 'pr-twin' });
const REFUSALS = [
  { name: 'an empty ledger', head: [pullRun()], history: [], why: 'no-history' },
  { name: 'no receipt', head: [], history: baseRuns(QUIET), why: 'gap' },
  {
    name: 'a head on a shared machine',
    head: [pullRun({ machine: { contended: true } })],
    history: baseRuns(QUIET),
    why: 'shared-machine',
  },
  {
    name: 'a head with gaps',
    head: [pullRun({ energy: { degraded: true } })],
    history: baseRuns(QUIET),
    why: 'gap',
  },
  {
    name: 'a head without energy',
    head: [pullRun({ energy: { total_j: null, degraded: true } })],
    history: baseRuns(QUIET),
    why: 'no-energy',
  },
  {
    name: 'a head without energy, and an empty ledger',
    head: [pullRun({ energy: { total_j: null, degraded: true } })],
    history: [],
    why: 'no-energy',
  },
  {
    name: 'a head whose energy is all assumed',
    head: [pullRun({ wh: 100, energy: { assumed_j: 360_000, degraded: true } })],
    history: baseRuns(QUIET),
    why: 'no-energy',
  },
  {
    name: 'a head that failed',
    head: [pullRun({ outcome: 'failure' })],
    history: baseRuns(QUIET),
    why: 'not-successful',
  },
  {
    name: 'one series twice in an attempt',
    head: [pullRun(), TWIN],
    history: baseRuns(QUIET),
    why: 'ambiguous-series',
  },
] as const;

describe('a refusal', () => {
  it.each(REFUSALS)('$name: $why', ({ head, history, why }) => {
    const { comparison } = compared(head, history);
    expect(comparison).toMatchObject({ notCompared: why, total: null, baseline: null, rows: [] });
  });

  it('names both machines, and in what they differ', () => {
    const history = baseRuns(QUIET, { machine: { gpu_models: ['NVIDIA A100'] } });
    const { comparison, notes } = compared([pullRun()], history);
    expect(comparison).toMatchObject({
      notCompared: 'other-hardware',
      headHardware: 'NVIDIA H100 80GB HBM3',
      baseHardware: 'NVIDIA A100',
    });
    expect(notes).toMatchObject([
      { code: 'other-machine-class', text: 'The base runs differ in: GPU model.' },
    ]);
  });

  it('names what else differs where the hardware is the same', () => {
    const history = baseRuns(QUIET, { machine: { power_limits_w: [500] } });
    expect(compared([pullRun()], history).comparison).toMatchObject({
      headHardware: 'NVIDIA H100 80GB HBM3',
      baseHardware: 'NVIDIA H100 80GB HBM3 (different power limit)',
    });
  });

  it('pools clean attempts though the newest failed', () => {
    const crashed = pullRun({ receipt: 'pr-2', run_attempt: 2, outcome: 'failure', wh: 3 });
    const { comparison } = compared([pullRun({ wh: 112 }), crashed], baseRuns(QUIET));
    expect(comparison).toMatchObject({ notCompared: null, attempts: 1 });
    expect(comparison.total?.change).toBeCloseTo(0.11806, 5);
  });

  it('never uses its own commit', () => {
    const own = baseRun(1, { sha: pullRun().head_sha });
    expect(compared([pullRun()], [own]).comparison.notCompared).toBe('no-history');
  });
});
