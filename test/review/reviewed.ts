// Runs the verb for a test: pull request 12 against commit 1 of main, under the default policy.
import type { Acceptance } from '../../src/review/budget/acceptance.ts';
import { parseBudgets } from '../../src/review/budget/parse.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/review/budget/policy.ts';
import type { Verdict } from '../../src/review/budget/verdict.ts';
import type { Anchor } from '../../src/review/comparison/anchor.ts';
import type { Comparison } from '../../src/review/comparison/comparison.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { seriesLabel } from '../../src/review/history/series-label.ts';
import type { Spent } from '../../src/review/history/spent.ts';
import { type Review, type ReviewedJob, type ReviewInput, review } from '../../src/review/review.ts';
import type { EpochMs } from '../../src/units.ts';
import { mainLine, NOW, SERIES, sha } from './entry-builder.ts';

const LINE_LENGTH = 100;
const MAIN: Anchor = { kind: 'first-parent', sha: sha(1), line: mainLine(LINE_LENGTH), branch: 'main' };

interface Given {
  readonly history: readonly Entry[];
  readonly spent?: Spent;
  readonly unread?: boolean;
  readonly budget: string;
  readonly policy?: Partial<Policy>;
  readonly acceptance?: Acceptance;
  readonly event?: ReviewInput['event'];
  readonly anchor?: Anchor;
  readonly now?: EpochMs;
}

/** One job by itself, as its post step judges it. */
export function reviewed({ head, ...given }: Given & { readonly head: readonly Entry[] }): {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly notes: Review['notes'];
} {
  const job = jobOf(head, { series: head[0]?.series ?? SERIES });
  const { jobs, verdict, notes } = review({ ...inputOf(given), jobs: [job], extent: 'job' });
  const [only] = jobs;
  if (only === undefined) throw new Error('one job was given');
  return { comparison: only.comparison, verdict, notes };
}

/** All jobs of a run, as a report judges them. */
export const reviewedRun = ({ jobs, ...given }: Given & { readonly jobs: readonly ReviewedJob[] }): Review =>
  review({ ...inputOf(given), jobs, extent: 'run' });

export const jobOf = (attempts: readonly Entry[], change: Partial<ReviewedJob> = {}): ReviewedJob => {
  const series = attempts[0]?.series ?? SERIES;
  return { label: seriesLabel(series), series, attempts, ambiguous: false, missing: null, ...change };
};

const inputOf = (given: Given): Omit<ReviewInput, 'jobs' | 'extent'> => ({
  history: given.history,
  spent: given.spent ?? {},
  unread: given.unread ?? false,
  anchor: given.anchor ?? MAIN,
  budgets: parseBudgets(given.budget),
  policy: { ...DEFAULT_POLICY, ...given.policy },
  acceptance: given.acceptance ?? null,
  now: given.now ?? NOW,
  event: given.event ?? 'pull_request',
});
