// Everything a report of a whole run may show, as one value: its jobs reduced, their total, the verdict. Renderers add words, never facts.
import type { Equivalent } from '../../account/carbon/equivalents.ts';
import type { Note } from '../../errors.ts';
import type { Acceptance } from '../../review/budget/acceptance.ts';
import type { Budget } from '../../review/budget/budget.ts';
import type { Verdict } from '../../review/budget/verdict.ts';
import type { Total } from '../../review/comparison/total.ts';
import type { KeptState } from '../hidden-state.ts';
import type { JobResult } from '../job-result.ts';
import type { CommentMarker } from '../marker.ts';
import type { PowerChart } from '../power-chart.ts';
import type { PullTotals } from '../pull-totals.ts';

/** A job that was expected and left no receipt. */
export interface MissingJob {
  readonly label: string;
  /** A clause: `skipped`, `failed before it was measured`. */
  readonly why: string;
}

export interface RunModel {
  /** In the order of the workflow; the renderings sort by what moved. */
  readonly jobs: readonly JobResult[];
  readonly missing: readonly MissingJob[];
  /** Over the jobs that both sides have; null when there are none. */
  readonly total: Total | null;
  readonly verdict: Verdict;
  readonly budgets: readonly Budget[];
  /** Base runs the increase gate needs before it may fail (`Policy.minSamples`). */
  readonly minSamples: number;
  /** Base branch for people, `main`; null outside a repository. */
  readonly branch: string | null;
  /** Null outside GitHub: the text then carries no marker. */
  readonly marker: CommentMarker | null;
  /** Cumulative totals of the pull request, this run included; null outside pull requests. */
  readonly pull: PullTotals | null;
  /** For the hidden state: jobs only where there is no report job, and the jobs keep the comment among themselves. */
  readonly kept: KeptState;
  /** Doubts beyond those of the jobs: history, anchor, permissions, pull request. */
  readonly notes: readonly Note[];
  /** `artifact`, `branch:NAME`, `none`. */
  readonly ledgerName: string;
  /** One sentence each of what the pull request itself would change in its policy. */
  readonly policyChanges: readonly string[];
  /** A maintainer's consent that was looked up and holds, or not: the checks say; null without a label. */
  readonly acceptance: Acceptance | null;
  /** Figures of a fork, which nobody can check. */
  readonly selfReported: boolean;
  /** The commit this report is for, where the pull request has moved on; null where it is the head. */
  readonly staleSha: string | null;
  /** Power curve of the run; null unless it is of one job. */
  readonly chart: PowerChart | null;
  /** Everyday amounts for scale, where the config asks for them. */
  readonly equivalents?: readonly Equivalent[];
}
