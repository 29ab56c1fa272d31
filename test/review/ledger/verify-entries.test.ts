// Entries on a branch that anyone may push to: only those count whose run GitHub confirms in every respect.
import { describe, expect, it } from 'vitest';
import type { RunFacts } from '../../../src/github/workflow-runs.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { verifyEntries } from '../../../src/review/ledger/verify-entries.ts';
import { baseRun, SERIES } from '../entry-builder.ts';
import { BASE_RUN } from './memory-store.ts';

const RULES = { repositoryId: 1, workflow: BASE_RUN.path };
const ENTRY = baseRun(1);
const runOf = ({ run_id, sha, event }: Entry, change: Partial<RunFacts> = {}): RunFacts => ({
  id: run_id ?? 0,
  attempt: 1,
  event: event ?? '',
  path: BASE_RUN.path,
  headBranch: 'main',
  headSha: sha ?? '',
  headRepositoryId: 1,
  conclusion: 'failure',
  createdAt: ENTRY.started_at,
  ...change,
});
const codes = (entries: readonly Entry[], runs: readonly RunFacts[]) => {
  const verified = verifyEntries(entries, runs, RULES);
  return [verified.entries.length, ...verified.notes.map(({ code }) => code)];
};

describe('an entry on the branch', () => {
  it('counts where its run says the same, whatever the run’s conclusion', () => {
    expect(codes([ENTRY], [runOf(ENTRY)])).toEqual([1]);
  });

  it.each<[string, Partial<RunFacts>]>([
    ['another commit', { headSha: 'a'.repeat(40) }],
    ['another event', { event: 'pull_request' }],
    ['another workflow', { path: '.github/workflows/evil.yml' }],
    ['a fork', { headRepositoryId: 2 }],
    ['a deleted fork', { headRepositoryId: null }],
    ['another branch', { headBranch: 'feature' }],
    ['no such attempt', { attempt: 0 }],
  ])('does not where its run is of %s', (_, change) => {
    expect(codes([ENTRY], [runOf(ENTRY, change)])).toEqual([0, 'entries-unconfirmed']);
  });

  it('does not where GitHub lists no such run among newer and older ones', () => {
    const [newer, older] = [baseRun(0), baseRun(2)];
    expect(codes([ENTRY], [runOf(newer), runOf(older)])).toEqual([0, 'entries-unconfirmed']);
    expect(codes([baseRun(1, { run_id: null })], [runOf(newer)])).toEqual([0, 'entries-too-old']);
  });

  it('of a run before those listed is left out without alarm', () => {
    expect(codes([baseRun(9)], [runOf(ENTRY)])).toEqual([0, 'entries-too-old']);
  });

  it('of the merge queue is held against the queue’s own listing', () => {
    const queue = { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1-a' };
    const queued = baseRun(5, queue);
    const run = runOf(queued, { headBranch: 'gh-readonly-queue/main/pr-1-a' });
    expect(codes([queued, baseRun(9)], [run, runOf(ENTRY)])).toEqual([1, 'entries-too-old']);
  });

  it('of another workflow is nobody’s concern here', () => {
    expect(codes([baseRun(1, { series: SERIES.replace('ci.yml', 'cd.yml') })], [])).toEqual([0]);
    expect(codes([baseRun(1, { series: 'no series' })], [])).toEqual([0]);
  });

  it('that claims to be of another repository does not count', () => {
    const foreign = baseRun(1, { repository_id: 2, head_repository_id: 2 });
    expect(codes([foreign], [runOf(foreign)])).toEqual([0, 'entries-unconfirmed']);
  });
});
