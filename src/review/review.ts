// The verb: the receipts of one head, the history and the budgets become comparisons and one verdict. Synchronous and pure.
import type { Note } from '../errors.ts';
import type { EpochMs } from '../units.ts';
import type { Acceptance } from './budget/acceptance.ts';
import type { Budget } from './budget/budget.ts';
import { judge } from './budget/judge.ts';
import type { Policy } from './budget/policy.ts';
import type { Verdict } from './budget/verdict.ts';
import type { Anchor } from './comparison/anchor.ts';
import { compare } from './comparison/compare.ts';
import type { Comparison } from './comparison/comparison.ts';
import { type Head, poolHead } from './comparison/head.ts';
import type { Total } from './comparison/total.ts';
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
