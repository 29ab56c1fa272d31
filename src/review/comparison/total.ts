// The total over the jobs of a run: what both sides have is added up, what only one side has stays out and is named.
import type { Change, NotCompared, Row } from './comparison.ts';

/** What a total needs to know of one job. */
export interface TotalPart {
  readonly label: string;
  /** Null where there is no figure. */
  readonly headJ: number | null;
  readonly baseJ: number | null;
  /** Null where the job could not be compared. */
  readonly change: Change | null;
  /** Largest of the medians of the newest 1, 2 and 3 baseline energies, J. */
  readonly nearestBaseJ: number | null;
  readonly significant: boolean;
  /** Why it could not be compared; null where it was. */
  readonly notCompared: NotCompared | null;
  /** Ratios head / base, for its row. */
  readonly durationRatio: number | null;
  readonly powerRatio: number | null;
}

export interface Total {
  readonly headJ: number;
  readonly baseJ: number;
  readonly change: Change;
  readonly significant: boolean;
  readonly belowMinEffect: boolean;
  readonly nearestBaseJ: number | null;
  /** One per job in the total, kind `job`. */
  readonly rows: readonly Row[];
  /** Labels of jobs that are not in it, and why: `new`, `missing`, `other-hardware`, … */
  readonly left: readonly { readonly label: string; readonly why: string }[];
}
