// The ladder from the anchor's own runs to the latest base runs, and what one baseline value is.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import type { Anchor } from '../../../src/review/comparison/anchor.ts';
import { baselineWindow } from '../../../src/review/comparison/baseline.ts';
import { baseRun, baseRuns, mainLine, sha, tree } from '../entry-builder.ts';

const anchored = (length: number): Anchor => ({
  kind: 'first-parent',
  sha: sha(1),
  line: mainLine(length),
  branch: 'main',
});
/** A nightly run of commit 0: it has no base commit, and a line of its own. */
const SCHEDULED: Anchor = {
  kind: 'previous',
  sha: null,
  line: [{ sha: sha(0), tree: tree(0) }, ...mainLine(10)],
  branch: 'main',
};
const windowOf = (runs: readonly ReturnType<typeof baseRun>[], anchor = anchored(100), policy = {}) =>
  baselineWindow(runs, anchor, { ...DEFAULT_POLICY, ...policy });
const wh = (energyJ: number): number => energyJ / 3_600;

describe('the ladder', () => {
  it('starts at the anchor', () => {
    const window = windowOf(baseRuns([100, 101, 102]));
    expect(window.samples.map(({ distance }) => distance)).toEqual([0, 1, 2]);
    expect(window.old).toBe(false);
  });

  it('walks to the nearest measured ancestor when the tip was skipped, and says how far', () => {
    const window = windowOf([baseRun(4), baseRun(9)]);
    expect(window.samples[0]).toMatchObject({ sha: sha(4), distance: 3 });
    expect(window.old).toBe(false);
  });

  it.each([
    { commit: 51, distance: 50, old: false },
    { commit: 52, distance: 51, old: true },
  ])('a base $distance commits behind is old: $old', ({ commit, distance, old }) => {
    const window = windowOf([baseRun(commit)]);
    expect(window.samples[0]?.distance).toBe(distance);
    expect(window.old).toBe(old);
  });

  it('ignores runs ahead of the anchor and off the line while one is on it', () => {
    const window = windowOf([baseRun(1, { sha: sha(999), wh: 500 }), baseRun(2)]);
    expect(window.samples.map((sample) => sample.sha)).toEqual([sha(2)]);
  });

  it('falls back to the latest base runs, marked old, without dropped merge-queue commits', () => {
    const dropped = baseRun(1, { event: 'merge_group' });
    const window = windowOf([dropped, baseRun(2)], {
      ...anchored(0),
      line: [{ sha: sha(900), tree: tree(900) }],
    });
    expect(window.samples).toHaveLength(1);
    expect(window).toMatchObject({ old: true, samples: [{ sha: sha(2), distance: null }] });
  });

  it('places the runs behind a commit without a base, as on a schedule', () => {
    const window = windowOf([baseRun(1, { sha: sha(999) }), baseRun(2), baseRun(5)], SCHEDULED);
    expect(window.samples.map(({ distance }) => distance)).toEqual([2, 5]);
    expect(window.old).toBe(false);
  });

  it('takes the newest runs, not marked old, where there is no base commit and no line', () => {
    const window = windowOf(baseRuns([100, 101]), { kind: 'previous', sha: null, line: [], branch: 'main' });
    expect(window.samples.map(({ energyJ }) => wh(energyJ))).toEqual([100, 101]);
    expect(window.old).toBe(false);
  });

  it('marks them old where there is a base commit that could not be read', () => {
    const unread = { kind: 'unknown', sha: null, line: [], branch: 'main' } as const;
    expect(windowOf(baseRuns([100, 101]), unread)).toMatchObject({ old: true, samples: [{}, {}] });
  });

  it('keeps at most the newest thirty', () => {
    expect(windowOf(baseRuns(Array.from({ length: 40 }, () => 100))).samples).toHaveLength(30);
  });
});

describe('baseline.since', () => {
  it('drops what lies before the commit, and keeps the commit itself', () => {
    const window = windowOf(baseRuns([130, 131, 100, 101]), anchored(10), { since: sha(2) });
    expect(window.samples.map(({ energyJ }) => wh(energyJ))).toEqual([130, 131]);
  });

  it('leaves nothing when only older commits are measured', () => {
    expect(windowOf([baseRun(5)], anchored(10), { since: sha(2) }).samples).toEqual([]);
  });

  it.each([
    ['on the line', anchored(10)],
    ['where no line could be read', { ...SCHEDULED, line: [] }],
  ])('shows the runs and judges nothing when the commit is not %s', (_, anchor) => {
    const window = windowOf(baseRuns([100]), anchor, { since: 'abcdef0' });
    expect(window.notes.map(({ code }) => code)).toEqual(['since-not-found']);
    expect(window).toMatchObject({ samples: [{}], old: true, sinceLost: true });
  });

  it('holds on a schedule too, by the line of the commit that runs', () => {
    const window = windowOf(baseRuns([130, 131, 100]), SCHEDULED, { since: sha(2) });
    expect(window.samples.map(({ energyJ }) => wh(energyJ))).toEqual([130, 131]);
    expect(window).toMatchObject({ old: false, sinceLost: false });
  });
});

describe('one value per commit and device', () => {
  it('is the median of the attempts', () => {
    const attempts = [90, 100, 150].map((wh, i) => baseRun(1, { wh, receipt: `a${i}`, run_attempt: i + 1 }));
    expect(windowOf(attempts).samples.map(({ energyJ }) => wh(energyJ))).toEqual([100]);
  });

  it('keeps devices of one commit apart', () => {
    const other = baseRun(1, { receipt: 'b', run_attempt: 2, machine: { device: 'h:fedcba9876543210' } });
    expect(windowOf([baseRun(1), other]).samples).toHaveLength(2);
  });
});

/** Pull request 3 tested the tree of commit `n`. */
const byTree = (n: number, change = {}) =>
  baseRun(n, { event: 'pull_request', sha: sha(500), tree: tree(n), receipt: `t-${n}`, ...change });

describe('a value by tree', () => {
  it('stands at the commit of the line that has the tree', () => {
    expect(windowOf([byTree(3), baseRun(5)]).samples).toMatchObject([
      { sha: sha(3), distance: 2 },
      { sha: sha(5), distance: 4 },
    ]);
  });

  it('is pooled with the runs of that commit', () => {
    const [sample, ...more] = windowOf([byTree(2, { wh: 100 }), baseRun(2, { wh: 110 })]).samples;
    expect(sample?.entries).toHaveLength(2);
    expect(wh(sample?.energyJ ?? 0)).toBeCloseTo(105, 6);
    expect(more).toEqual([]);
  });

  it('of several commits with one tree means the newest: a revert is the present state', () => {
    const line = mainLine(6).map((commit, at) => (at === 4 ? { ...commit, tree: tree(2) } : commit));
    expect(windowOf([byTree(2)], { ...anchored(0), line }).samples).toMatchObject([
      { sha: sha(2), distance: 1 },
    ]);
  });

  it('is none off the line, nor where there is no line', () => {
    const elsewhere = [{ sha: sha(900), tree: tree(900) }];
    expect(windowOf([byTree(2)], { ...anchored(0), line: elsewhere }).samples).toEqual([]);
    expect(windowOf([byTree(2)], { ...SCHEDULED, line: [] }).samples).toEqual([]);
  });

  it('from before baseline.since is left out', () => {
    expect(windowOf([byTree(3), baseRun(2)], anchored(10), { since: sha(2) }).samples).toHaveLength(1);
  });
});

/** Of the fixtures that every comparison must survive, those that are decided here. */
describe('the base line', () => {
  it.each([
    ['a tip that skipped its run', [baseRun(2), baseRun(3)], { sha: sha(2), distance: 1 }, false],
    ['a receipt 43 commits behind', [baseRun(44)], { sha: sha(44), distance: 43 }, false],
    [
      'a queue commit that landed',
      [baseRun(1, { event: 'merge_group' })],
      { sha: sha(1), distance: 0 },
      false,
    ],
    [
      'a dropped queue commit beside a landed one',
      [baseRun(700, { event: 'merge_group' }), baseRun(3)],
      { sha: sha(3) },
      false,
    ],
  ])('%s', (_, runs, sample, old) => {
    const window = windowOf(runs);
    expect(window.samples[0]).toMatchObject(sample);
    expect(window.old).toBe(old);
  });

  it('with nothing measured is empty and not old', () => {
    expect(windowOf([])).toMatchObject({ samples: [], sinceLost: false, notes: [] });
  });
});
