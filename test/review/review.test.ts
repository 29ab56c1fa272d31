// The gate as users meet it: an innocent change passes, a proven rise fails, and doubt is never red.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { baseRun, baseRuns, mainLine, pullRun, sha } from './entry-builder.ts';
import { reviewed } from './reviewed.ts';

const EIGHT = [100, 101, 99, 100, 102, 98, 100, 101];
const gate = (head: Entry, history: readonly Entry[]) => reviewed({ head: [head], history, budget: '+10 %' });

describe('a pull request under +10 %', () => {
  it('passes when nothing changed', () => {
    const { verdict, comparison } = gate(pullRun({ wh: 101 }), baseRuns(EIGHT));
    expect(verdict).toMatchObject({ verdict: 'pass', failed: false });
    expect(comparison.total?.change).toBeCloseTo(0.009, 2);
  });

  it('fails when it takes 30 % more than eight base runs', () => {
    const { verdict, comparison } = gate(pullRun({ wh: 130 }), baseRuns(EIGHT));
    expect(verdict).toMatchObject({ verdict: 'fail', reason: 'over-limit', failed: true });
    expect(comparison.total?.low).toBeGreaterThan(0.1);
  });

  it('is inconclusive, never red, with three base runs', () => {
    const { verdict } = gate(pullRun({ wh: 130 }), baseRuns(EIGHT.slice(0, 3)));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'too-few-base-runs', failed: false });
  });

  it.each([1, 2, 3])('is not red when the base rose %i runs ago and the change is innocent', (moved) => {
    const base = baseRuns([...EIGHT, ...EIGHT].map((wh, i) => (i < moved ? wh * 1.15 : wh)));
    const { verdict } = gate(pullRun({ wh: 115 }), base);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'base-moved', failed: false });
  });

  it('passes again once the change-point cut has seen the new level five times', () => {
    const base = baseRuns([...EIGHT, ...EIGHT].map((wh, i) => (i < 5 ? wh * 1.15 : wh)));
    const { verdict, comparison } = gate(pullRun({ wh: 115 }), base);
    expect(comparison.baseline).toMatchObject({ runs: 5, cut: 11 });
    expect(verdict).toMatchObject({ verdict: 'pass', failed: false });
  });

  it('names both machines when it ran on another', () => {
    const { verdict } = gate(pullRun({ wh: 130, machine: { gpu_models: ['NVIDIA A100'] } }), baseRuns(EIGHT));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'other-hardware', failed: false });
  });

  it('is compared with the nearest measured ancestor when the tip of main is not measured', () => {
    const { verdict, comparison } = gate(pullRun({ wh: 130 }), baseRuns(EIGHT).slice(2));
    expect(comparison.baseline).toMatchObject({ sha: sha(3), distance: 2, runs: 6, old: false });
    expect(verdict.verdict).toBe('fail');
  });

  it('says first measurement with an empty ledger: no figure of change at all', () => {
    const { verdict, comparison } = gate(pullRun(), []);
    expect(verdict.verdict).toBe('no-baseline');
    expect(comparison).toMatchObject({ notCompared: 'no-history', total: null, nearestBaseJ: null });
  });

  it('is no first measurement where the history could not be read', () => {
    const { verdict, comparison } = reviewed({
      head: [pullRun()],
      history: [],
      unread: true,
      budget: '+10 %',
      policy: { noBaseline: 'fail' },
    });
    expect(comparison.notCompared).toBe('history-unread');
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'gap', failed: false });
  });

  it('is cured of a lone outlier by re-runs, whose median counts', () => {
    const attempts = [140, 101, 100].map((wh, i) => pullRun({ wh, receipt: `pr-${i}`, run_attempt: i + 1 }));
    const { verdict, comparison } = reviewed({ head: attempts, history: baseRuns(EIGHT), budget: '+10 %' });
    expect(comparison.attempts).toBe(3);
    expect(verdict.verdict).toBe('pass');
  });

  it('counts base runs that our own gate had turned red, by their stored outcome', () => {
    const accepted = baseRuns(Array.from({ length: 6 }, () => 130));
    expect(gate(pullRun({ wh: 130 }), accepted).verdict.verdict).toBe('pass');
  });
});

describe('a merge group', () => {
  it('fails like a pull request, and its landed commits are base runs', () => {
    const queued = baseRuns(EIGHT, { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-9-x' });
    const head = pullRun({ wh: 130, event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-12-y' });
    const { verdict } = reviewed({
      head: [head],
      history: queued,
      budget: '+10 %',
      event: 'merge_group',
      anchor: { kind: 'merge-group-base', sha: sha(1), line: mainLine(20), branch: 'main' },
    });
    expect(verdict).toMatchObject({ verdict: 'fail', failed: true });
  });
});

describe('a laptop', () => {
  it('compares runs that know neither commit nor branch', () => {
    const local = { event: null, ref: null, sha: null, head_sha: null, run_id: null, run_attempt: null };
    const head = pullRun({ ...local, repository_id: null, head_repository_id: null, wh: 130 });
    const history = EIGHT.map((wh, i) =>
      baseRun(i + 1, { ...local, repository_id: null, head_repository_id: null, wh }),
    );
    const { verdict, comparison } = reviewed({
      head: [head],
      history,
      budget: '+10 %',
      event: 'other',
      anchor: { kind: 'none', sha: null, line: [], branch: null },
    });
    expect(comparison.baseline).toMatchObject({ runs: 8, sha: null, distance: null, old: false });
    expect(verdict).toMatchObject({ verdict: 'fail', failed: true });
  });
});
