// The ladder from the anchor's own runs to the latest base runs, and what one baseline value is.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import type { Anchor } from '../../../src/review/comparison/anchor.ts';
import { baselineWindow } from '../../../src/review/comparison/baseline.ts';
import { baseRun, baseRuns, mainLine, sha } from '../entry-builder.ts';

const anchored = (length: number): Anchor => ({
  kind: 'first-parent',
  sha: sha(1),
  line: mainLine(length),
  branch: 'main',
});
/** A nightly run of commit 0: it has no base commit, and a line of its own. */
const SCHEDULED: Anchor = { kind: 'previous', sha: null, line: [sha(0), ...mainLine(10)], branch: 'main' };
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
    const window = windowOf([dropped, baseRun(2)], { ...anchored(0), line: [sha(900)] });
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

describe('the change-point cut', () => {
  const moved = baseRuns([115, 116, 114, 115, 116, 115, 100, 101, 99, 100, 101, 99, 100]);

  it('keeps what came after the change', () => {
    expect(windowOf(moved)).toMatchObject({ cut: 7, samples: { length: 6 } });
  });

  it('can be switched off', () => {
    expect(windowOf(moved, anchored(100), { cutAtChangePoint: false })).toMatchObject({ cut: 0 });
  });

  it('does not take another device for a change', () => {
    const mixed = moved.map((run, i) =>
      i < 6 ? run : { ...run, machine: { ...run.machine, device: 'h:11111111' } },
    );
    expect(windowOf(mixed).cut).toBe(0);
  });
});
