// Who may enter a baseline: one case per condition, each changing one fact of an eligible run.
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { type Anchor, NO_ANCHOR } from '../../../src/review/comparison/anchor.ts';
import { type BaseRules, baseRuns } from '../../../src/review/comparison/eligibility.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, mainLine, NOW, pullRun, SERIES, sha, tree } from '../entry-builder.ts';

const MAIN: Anchor = { kind: 'first-parent', sha: sha(1), line: mainLine(10), branch: 'main' };
const HEAD = pullRun();
const OLD = new Date(NOW - 91 * 86_400_000).toISOString();

const OF_OTHERS = { repository_id: 9, head_repository_id: 9 };

const CASES = [
  { name: 'a push to main', change: {}, expected: true },
  { name: 'a schedule on main', change: { event: 'schedule' }, expected: true },
  { name: 'a dispatch on main', change: { event: 'workflow_dispatch' }, expected: true },
  {
    name: 'the merge queue of main',
    change: { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-3-abc' },
    expected: true,
  },
  {
    name: 'the merge queue of another branch',
    change: { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/next/pr-3-abc' },
    expected: false,
  },
  {
    name: 'a push to a branch called like a queue of main',
    change: { ref: 'refs/heads/gh-readonly-queue/main/x' },
    expected: false,
  },
  { name: 'a push to a feature branch', change: { ref: 'refs/heads/feature' }, expected: false },
  { name: 'a tag called main', change: { ref: 'refs/tags/main' }, expected: false },
  { name: 'a pull request', change: { event: 'pull_request', ref: 'refs/pull/3/merge' }, expected: false },
  { name: 'a fork whose branch is called main', change: { head_repository_id: 2 }, expected: false },
  {
    name: 'an unknown repository',
    change: { head_repository_id: null, repository_id: null },
    expected: false,
  },
  { name: 'another repository of a shared directory', change: OF_OTHERS, expected: false },
  { name: 'another series', change: { series: 'other' }, expected: false },
  { name: 'a failed job', change: { outcome: 'failure' }, expected: false },
  { name: 'a cancelled job', change: { outcome: 'cancelled' }, expected: false },
  { name: 'a shared machine', change: { machine: { contended: true } }, expected: false },
  { name: 'a trace with gaps', change: { energy: { degraded: true } }, expected: false },
  { name: 'no energy', change: { energy: { total_j: null } }, expected: false },
  { name: 'no energy but an assumed one', change: { energy: { total_j: 5, assumed_j: 5 } }, expected: false },
  { name: 'an energy of zero', change: { energy: { total_j: 0 } }, expected: false },
  { name: "the head's own merge commit", change: { sha: HEAD.sha }, expected: false },
  { name: "the head's own commit", change: { sha: HEAD.head_sha }, expected: false },
  { name: 'a run of 91 days ago', change: { started_at: OLD }, expected: false },
] as const;

const RULES: BaseRules = { series: SERIES, head: HEAD, anchor: MAIN, policy: DEFAULT_POLICY, now: NOW };
const isBase = (entry: Entry, rules: Partial<BaseRules> = {}): boolean =>
  baseRuns([entry], { ...RULES, ...rules }).length === 1;

describe('a base run', () => {
  it.each(CASES)('$name: $expected', ({ change, expected }) => {
    expect(isBase(baseRun(1, change))).toBe(expected);
  });

  it('outside GitHub is one that claims neither repository nor event', () => {
    const local = {
      event: null,
      ref: null,
      sha: null,
      head_sha: null,
      repository_id: null,
      head_repository_id: null,
    };
    const rules = { head: pullRun(local), anchor: NO_ANCHOR };
    expect(isBase(baseRun(1, local), rules)).toBe(true);
    expect(isBase(baseRun(1, { ...local, event: 'pull_request' }), rules)).toBe(false);
  });

  it('of a stacked pull request is one of the branch it goes to', () => {
    const stacked = { anchor: { ...MAIN, branch: 'feature' } };
    expect(isBase(baseRun(1, { ref: 'refs/heads/feature' }), stacked)).toBe(true);
    expect(isBase(baseRun(1), stacked)).toBe(false);
  });

  it('of all series comes in the order of the history', () => {
    const history = [baseRun(2), baseRun(1, { series: 'other' }), baseRun(3, { outcome: 'failure' })];
    expect(baseRuns(history, { ...RULES, series: null })).toEqual(history.slice(0, 2));
    expect(baseRuns([], RULES)).toEqual([]);
  });
});

/** The last run of pull request 3, which tested the tree that is now commit 2 of main. */
const merged = (change: Partial<Entry> = {}): Entry =>
  baseRun(4, {
    event: 'pull_request',
    ref: 'refs/pull/3/merge',
    pull_request: 3,
    sha: 'b'.repeat(40),
    head_sha: 'c'.repeat(40),
    tree: tree(2),
    ...change,
  });

describe('a run of the tree that was merged', () => {
  it.each([
    ['is a base run', {}, true],
    ['from a fork is none', { head_repository_id: 2 }, false],
    ['of another repository is none', OF_OTHERS, false],
    ['of a tree that is not on the line is none', { tree: 'd'.repeat(40) }, false],
    ['of an unknown tree is none', { tree: null }, false],
    ['of the same pull request is none', { pull_request: 12 }, false],
    ['of the same head commit is none', { head_sha: HEAD.head_sha }, false],
    ['that failed is none', { outcome: 'failure' }, false],
    ['by another event is none', { event: 'pull_request_target' }, false],
  ] as const)('%s', (_, change, expected) => {
    expect(isBase(merged(change))).toBe(expected);
  });

  it('is none without a line', () => {
    expect(isBase(merged(), { anchor: { ...MAIN, line: [] } })).toBe(false);
  });
});

describe('an accepted rise', () => {
  const accepted = { by: 'mona', pull_request: 7 };
  const receipts = (history: readonly Entry[], rules: Partial<BaseRules> = {}): readonly string[] =>
    baseRuns(history, { ...RULES, ...rules }).map(({ receipt }) => receipt);
  const runs = [1, 2, 3, 4, 5].map((n) => baseRun(n));
  const at = (n: number, change = {}): readonly Entry[] =>
    runs.map((run, i) => (i + 1 === n ? { ...run, accepted, ...change } : run));

  it('restarts the history at its commit', () => {
    expect(receipts(at(3))).toEqual(['r-1', 'r-2', 'r-3']);
    expect(receipts([...at(3), { ...merged({ tree: tree(4) }), receipt: 'by-tree' }])).not.toContain(
      'by-tree',
    );
  });

  it('restarts it there even where its own run is no base value', () => {
    expect(receipts(at(3, { outcome: 'failure' }))).toEqual(['r-1', 'r-2']);
  });

  it('counts where it is the newest of several', () => {
    expect(receipts([...at(2), ...at(4).slice(3, 4)])).toEqual(['r-1', 'r-2']);
  });

  it('is nothing to another series', () => {
    const other = baseRun(2, { series: 'other', accepted });
    expect(receipts([...runs, other])).toEqual(['r-1', 'r-2', 'r-3', 'r-4', 'r-5']);
  });

  it('is nothing to a head whose base does not hold it', () => {
    const behind = { anchor: { ...MAIN, sha: sha(3), line: mainLine(10).slice(2) } };
    // Commits 1 and 2 are ahead of it, so whether their runs are listed is nothing to it.
    expect(receipts(at(1), behind)).toEqual(expect.arrayContaining(['r-3', 'r-4', 'r-5']));
  });

  it('of a fork or a pull request is ignored', () => {
    expect(receipts(at(3, { head_repository_id: 2 }))).toHaveLength(4);
    expect(receipts([...runs, { ...merged(), accepted }])).toHaveLength(6);
  });

  it('restarts by time where no line could be read', () => {
    expect(receipts(at(3), { anchor: { ...MAIN, line: [] } })).toEqual(['r-1', 'r-2', 'r-3']);
  });
});
