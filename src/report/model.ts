// Everything a rendering may show, as one value: receipt, comparison, verdict and where things lie. Renderers add words, never facts.
import type { Equivalent } from '../account/carbon/equivalents.ts';
import type { Receipt } from '../account/receipt/receipt.ts';
import type { Note } from '../errors.ts';
import type { Acceptance } from '../review/budget/acceptance.ts';
import type { Budget } from '../review/budget/budget.ts';
import type { Verdict } from '../review/budget/verdict.ts';
import type { Comparison } from '../review/comparison/comparison.ts';
import type { KeptState } from './hidden-state.ts';
import type { CommentMarker } from './marker.ts';
import type { PullTotals } from './pull-totals.ts';

export interface ReportModel {
  readonly receipt: Receipt;
  /** Null where nothing was compared at all: no ledger, or a replay of a lone receipt. */
  readonly comparison: Comparison | null;
  readonly verdict: Verdict;
  readonly budgets: readonly Budget[];
  /** Base runs the increase gate needs before it may fail (`Policy.minSamples`). */
  readonly minSamples: number;
  /** Name of the measured job or command, for people. */
  readonly subjectLabel: string;
  /** Base branch for people, `main`; null outside a repository. */
  readonly branch: string | null;
  /** Null outside GitHub: the text then carries no marker. */
  readonly marker: CommentMarker | null;
  /** Cumulative totals of the pull request, this run included; null outside pull requests. */
  readonly pull: PullTotals | null;
  /** For the hidden state: this job as a result, so that a second one can join the comment. */
  readonly kept: KeptState;
  /** Everyday amounts for scale, where the config asks for them. */
  readonly equivalents?: readonly Equivalent[];
  /** Doubts that arose after the receipt was written: ledger, anchor, permissions. */
  readonly notes: readonly Note[];
  /** One sentence each of what the pull request itself would change in its policy. */
  readonly policyChanges: readonly string[];
  /** A maintainer's consent by label; whether it holds, the checks say. Null without one. */
  readonly acceptance: Acceptance | null;
  /** Figures of a fork, which nobody can check. */
  readonly selfReported: boolean;
  /** The commit this report is for, where the pull request has moved on; null where it is the head. */
  readonly staleSha: string | null;
  /** Name of the artifact that holds the receipt; null where none was uploaded. */
  readonly receiptArtifact: string | null;
  readonly receiptPath: string | null;
  /** `artifact`, `directory:PATH`, `none`. */
  readonly ledgerName: string;
}
