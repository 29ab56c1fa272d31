// The verb: the attempts of one head, the history and the budgets become a comparison and a verdict. Synchronous and pure.
import type { Note } from '../errors.ts';
import type { EpochMs } from '../units.ts';
import type { Budget } from './budget/budget.ts';
import { judge } from './budget/judge.ts';
import type { Policy } from './budget/policy.ts';
import type { Verdict } from './budget/verdict.ts';
import type { Anchor } from './comparison/anchor.ts';
import { compare } from './comparison/compare.ts';
import type { Comparison } from './comparison/comparison.ts';
import { poolHead } from './comparison/head.ts';
import type { Entry } from './history/entry.ts';

export interface ReviewInput {
  /** All attempts of this head and series; the order means nothing. Empty when no receipt came. */
  readonly head: readonly Entry[];
  /** Whatever the ledger holds: what may enter a baseline is decided here. */
  readonly history: readonly Entry[];
  /** A part of the history could not be read: where nothing is left, nothing says that there is none. */
  readonly unread: boolean;
  readonly anchor: Anchor;
  readonly budgets: readonly Budget[];
  readonly policy: Policy;
  readonly now: EpochMs;
  readonly event: 'pull_request' | 'push' | 'merge_group' | 'other';
  /** Another job of the same attempt measured this series too. */
  readonly ambiguous: boolean;
}

export interface Review {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly notes: readonly Note[];
}

export function review({ head, budgets, event, ambiguous, ...rest }: ReviewInput): Review {
  const pooled = poolHead(head, ambiguous);
  const { comparison, notes } = compare({ head: pooled, ...rest });
  const verdict = judge(budgets, {
    comparison,
    head: pooled,
    policy: rest.policy,
    onPush: event === 'push',
  });
  return { comparison, verdict, notes };
}
