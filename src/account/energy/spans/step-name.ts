// A step as GitHub's jobs API tells it: the name people know, and times of one second's resolution.
import type { EpochMs } from '../../../units.ts';

export interface StepName {
  readonly name: string;
  /** Null for a step that never started. */
  readonly startedAt: EpochMs | null;
  /** Null for a step that still runs. */
  readonly completedAt: EpochMs | null;
  /** `success`, `failure`, `cancelled`, `skipped`; null while it runs. */
  readonly conclusion: string | null;
}
