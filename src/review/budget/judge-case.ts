// What the judges are given: the jobs with their comparisons, what was spent, and under which rules.
import type { EpochMs } from '../../units.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Head } from '../comparison/head.ts';
import type { Total } from '../comparison/total.ts';
import type { Spent } from '../history/spent.ts';
import type { Acceptance } from './acceptance.ts';
import type { Policy } from './policy.ts';

export interface JudgedJob {
  /** `train (fp16)`: what globs are held against, beside the job's id and name. */
  readonly label: string;
  readonly series: string;
  readonly head: Head;
  readonly comparison: Comparison;
  /** Energies per unit of work; null where no budget asks for it or a side lacks the unit. */
  readonly perUnit: Comparison | null;
  /** Why there is no receipt; null where there is one. */
  readonly missing: string | null;
}

export interface Case {
  readonly jobs: readonly JudgedJob[];
  /** What a budget without a scope is about: the only job, or the total of the run. */
  readonly extent: 'job' | 'run';
  /** Null for the extent `job`, or where no job has a baseline. */
  readonly total: Total | null;
  readonly spent: Spent;
  readonly policy: Policy;
  readonly acceptance: Acceptance | null;
  /** The base branch, `main`. */
  readonly branch: string | null;
  readonly now: EpochMs;
  readonly event: 'pull_request' | 'push' | 'merge_group' | 'other';
}
