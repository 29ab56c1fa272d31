// The answer to "may this be merged?": one check per budget, the worst of them overall. Reasons are a closed list.
export type VerdictKind = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'no-baseline';

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

export interface Check {
  /** The budget as the user typed it. */
  readonly budget: string;
  readonly level: 'fail' | 'warn';
  readonly kind: 'increase' | 'energy' | 'emissions';
  /** Fraction for `increase`, joules for `energy`, grams for `emissions`; null where it is not known. */
  readonly actual: number | null;
  readonly limit: number;
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  /** What a person can do about it; null where nothing needs doing. */
  readonly remedy: string | null;
}

export interface Verdict {
  /** Null when there is no budget at all: figures are shown, no mark. */
  readonly verdict: VerdictKind | null;
  readonly reason: Reason | null;
  readonly checks: readonly Check[];
  /** True when the exit status must be non-zero. */
  readonly failed: boolean;
}
