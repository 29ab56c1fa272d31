// Who may enter a baseline: one case per condition, each changing one fact of an eligible run.
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/review/comparison/anchor.ts';
import { isBaseRun } from '../../../src/review/comparison/eligibility.ts';
import { baseRun, NOW, pullRun, sha } from '../entry-builder.ts';

const MAIN: Anchor = { kind: 'first-parent', sha: sha(1), line: [sha(1)], branch: 'main' };
const HEAD = pullRun();
const OLD = new Date(NOW - 91 * 86_400_000).toISOString();

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

describe('isBaseRun', () => {
  it.each(CASES)('$name: $expected', ({ change, expected }) => {
    const rules = { head: HEAD, anchor: MAIN, maxAgeDays: 90, now: NOW };
    expect(isBaseRun(baseRun(1, change), rules)).toBe(expected);
  });

  it('outside GitHub takes runs that claim neither repository nor event', () => {
    const local = {
      event: null,
      ref: null,
      sha: null,
      head_sha: null,
      repository_id: null,
      head_repository_id: null,
    };
    const rules = {
      head: pullRun(local),
      anchor: { kind: 'none', sha: null, line: [], branch: null } as const,
      maxAgeDays: 90,
      now: NOW,
    };
    expect(isBaseRun(baseRun(1, local), rules)).toBe(true);
    expect(isBaseRun(baseRun(1, { ...local, event: 'pull_request' }), rules)).toBe(false);
  });
});
