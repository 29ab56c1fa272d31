// The verb: the receipts of one head, the history and the budgets become comparisons and one verdict. Synchronous and pure.
import type { Note } from '../errors.ts';
import type { EpochMs } from '../units.ts';
import type { Acceptance } from './budget/acceptance.ts';
import type { Budget } from './budget/budget.ts';
import { doubtNotes } from './budget/doubt-notes.ts';
import { endedMutes } from './budget/ended-mutes.ts';
import { gatingTotal } from './budget/gating-total.ts';
import { judge } from './budget/judge.ts';
import type { Policy } from './budget/policy.ts';
import { spentRuns } from './budget/spent-runs.ts';
import type { Verdict } from './budget/verdict.ts';
import type { Anchor } from './comparison/anchor.ts';
import { watchBase } from './comparison/change-watch.ts';
import { compare } from './comparison/compare.ts';
import type { Comparison } from './comparison/comparison.ts';
import { type Head, poolHead } from './comparison/head.ts';
import { type Past, pastOf } from './comparison/past.ts';
import type { Total } from './comparison/total.ts';
import { canonicalEntries } from './history/canonical-entries.ts';
import { canonicalSeries } from './history/canonical-series.ts';
import type { Entry } from './history/entry.ts';
import type { Spent } from './history/spent.ts';

/** One measured job of the head. */
export interface ReviewedJob {
  /** For people and for the globs of budgets: `train (fp16)`. */
  readonly label: string;
  readonly series: string;
  /** All attempts of this head and series; the order means nothing. Empty when no receipt came. */
  readonly attempts: readonly Entry[];
  /** Another job of the same attempt measured this series too. */
  readonly ambiguous: boolean;
  /** Why there is no receipt, in a clause for people; null where there is one. */
  readonly missing: string | null;
}

export interface ReviewInput {
  readonly jobs: readonly ReviewedJob[];
  /** `run`: budgets without a scope judge the total over the jobs that both sides have; `job`: the only job itself. */
  readonly extent: 'job' | 'run';
  /** Whatever the ledger holds: what may enter a baseline is decided here. */
  readonly history: readonly Entry[];
  readonly spent: Spent;
  /** A part of the history could not be read: where nothing is left, nothing says that there is none. */
  readonly unread: boolean;
  readonly anchor: Anchor;
  readonly budgets: readonly Budget[];
  readonly policy: Policy;
  /** Null without a valid label. */
  readonly acceptance: Acceptance | null;
  readonly now: EpochMs;
  readonly event: 'pull_request' | 'push' | 'merge_group' | 'other';
}

export interface JobReview extends ReviewedJob {
  readonly head: Head;
  readonly comparison: Comparison;
  /** Energy per unit of work compared, where a budget asks for it and both sides have the unit. */
  readonly perUnit: Comparison | null;
}

export interface Review {
  /** In the order given. */
  readonly jobs: readonly JobReview[];
  /** Over the jobs that both sides have; null for the extent `job`, or when there are none. */
  readonly total: Total | null;
  readonly verdict: Verdict;
  readonly notes: readonly Note[];
}

/** Pure: the order of jobs, attempts and history is nothing but that of the answer, and duplicates change nothing. */
export function review(input: ReviewInput): Review {
  const { budgets, policy, anchor, now, event, extent } = input;
  const past = pastOf({ ...input, history: canonicalEntries(input.history, policy.series) });
  const compared = input.jobs.map((job) => compareJob(job, input, past));
  const jobs = compared.map(({ job }) => job);
  const total = extent === 'job' ? null : gatingTotal(jobs, { policy, now });
  const verdict = judge(budgets, {
    jobs,
    extent,
    total,
    spent: spentRuns({
      entries: [...input.history, ...input.jobs.flatMap(({ attempts }) => attempts)],
      spent: input.spent,
      rules: policy.series,
    }),
    policy,
    acceptance: input.acceptance,
    branch: anchor.branch,
    now,
    event,
  });
  const notes = [
    ...notesOf(compared),
    ...endedMutes(jobs, { policy, now }),
    ...doubtNotes(verdict, { policy, event }),
  ];
  return { jobs, total, verdict, notes };
}

interface Compared {
  readonly job: JobReview;
  readonly notes: readonly Note[];
}

function compareJob(given: ReviewedJob, { policy, budgets, event }: ReviewInput, past: Past): Compared {
  const attempts = canonicalEntries(given.attempts, policy.series);
  const head = poolHead(attempts, { ambiguous: given.ambiguous, match: policy.match });
  const { comparison, notes } = compare({ head, past });
  const unit = head.entry?.work?.unit ?? null;
  const isAsked = unit !== null && budgets.some((budget) => budget.unit === unit);
  const job = {
    ...given,
    series: canonicalSeries(given.series, policy.series),
    attempts,
    head,
    comparison,
    perUnit: isAsked ? compare({ head, past, per: 'unit' }).comparison : null,
  };
  return { job, notes: event === 'push' ? [...notes, ...watchBase({ head, past })] : notes };
}

/** What concerns one job of several is said of it; what several jobs say alike is said once. */
function notesOf(compared: readonly Compared[]): readonly Note[] {
  const labels = new Map<string, { readonly note: Note; readonly of: Set<string> }>();
  for (const { job, notes } of compared) {
    for (const each of notes) {
      const known = labels.get(each.text) ?? { note: each, of: new Set() };
      labels.set(each.text, known);
      known.of.add(job.label);
    }
  }
  return [...labels.values()].map(({ note, of }) => {
    const [label] = of;
    const isNamed = label === undefined || note.text.startsWith(label);
    return compared.length === 1 || of.size > 1 || isNamed
      ? note
      : { ...note, text: `${label}: ${note.text}` };
  });
}
