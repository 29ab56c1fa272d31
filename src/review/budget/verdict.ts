// The answer to "may this be merged?": one check per budget, the worst of them overall. Reasons are a closed list.
import type { Limit } from './budget.ts';

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'no-baseline';

export const WORST_FIRST: readonly VerdictKind[] = ['fail', 'warn', 'inconclusive', 'no-baseline', 'pass'];

export type Reason =
  | 'over-limit'
  | 'within-noise'
  | 'too-few-base-runs'
  | 'other-hardware'
  | 'shared-machine'
  | 'gap'
  | 'old-base'
  | 'base-moved'
  | 'unconfirmed'
  | 'no-budget'
  | 'ambiguous-series';

/** A value beside its limit, in one unit: fraction, joules or grams by `kind`; `actual` is null where it is not known. */
export interface Measure {
  readonly kind: Limit['kind'];
  readonly actual: number | null;
  readonly limit: number;
}

export interface Check extends Measure {
  /** The budget as the user typed it. */
  readonly budget: string;
  readonly level: 'fail' | 'warn';
  /** The second limit of `+10 % and +20 Wh`; null without one. */
  readonly and: Measure | null;
  /** Label of the job, or `job/step`, that is judged; null for what the report is about as a whole. */
  readonly subject: string | null;
  /** Unit of work that the limits are per; null without one. */
  readonly unit: string | null;
  /** `month on main`: real use over a span, this run included; null for a budget of one run. */
  readonly window: string | null;
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  /** What a person can do about it; null where nothing needs doing. */
  readonly remedy: string | null;
  /** Why this check does not count although it is shown: a mute or an accepted override; null where it counts. */
  readonly waived: Waiver | null;
}

export type Waiver =
  | {
      readonly kind: 'muted';
      readonly reason: string;
      /** `YYYY-MM-DD`, the last day. */
      readonly until: string;
    }
  | { readonly kind: 'accepted'; readonly by: string };

export interface Verdict {
  /** Null when there is no budget at all: figures are shown, no mark. */
  readonly verdict: VerdictKind | null;
  readonly reason: Reason | null;
  readonly checks: readonly Check[];
  /** True when the exit status must be non-zero. */
  readonly failed: boolean;
}
