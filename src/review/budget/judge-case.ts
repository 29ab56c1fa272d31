// What the judges are given: the jobs with their comparisons, what was spent, and under which rules.
import type { EpochMs } from '../../units.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Head } from '../comparison/head.ts';
import type { Total } from '../comparison/total.ts';
import type { Entry } from '../history/entry.ts';
import type { Acceptance } from './acceptance.ts';
import type { NamedJob } from './is-meant.ts';
import type { Policy } from './policy.ts';
import type { SpentRun } from './spent-runs.ts';
import type { Check } from './verdict.ts';

export interface JudgedJob extends NamedJob {
  readonly head: Head;
  readonly comparison: Comparison;
  /** Energies per unit of work; null where no budget asks for it or a side lacks the unit. */
  readonly perUnit: Comparison | null;
  /** All attempts of this head, clean or not. */
  readonly attempts: readonly Entry[];
  /** Why there is no receipt, a clause for people; null where there is one. */
  readonly missing: string | null;
}

export interface Case {
  readonly jobs: readonly JudgedJob[];
  /** What a budget without a scope is about: the only job, or the whole run. */
  readonly extent: 'job' | 'run';
  /** Over the jobs that gate; null for the extent `job`, or where none has a baseline. */
  readonly total: Total | null;
  /** Of all known runs, this one among them where its grams are known. */
  readonly spent: readonly SpentRun[];
  readonly policy: Policy;
  readonly acceptance: Acceptance | null;
  /** The base branch, `main`. */
  readonly branch: string | null;
  readonly now: EpochMs;
  readonly event: 'pull_request' | 'push' | 'merge_group' | 'other';
}

/** What a judge finds. */
export type Finding = Pick<Check, 'verdict' | 'reason' | 'remedy'>;
