// A maintainer's consent to a rise, given by a label on the pull request: who, when, and up to which value it holds.
import type { EpochMs, Joules } from '../../units.ts';

/** The label, as the documentation and the comment name it. */
export const ACCEPTING_LABEL = 'carbon-accepted';

export interface Acceptance {
  /** Login of the one who added the label; write permission was confirmed through the API. */
  readonly by: string;
  readonly at: EpochMs;
  /** The last moment at which it holds. */
  readonly until: EpochMs;
  /** In the maintainer's words; null where none were given. */
  readonly reason: string | null;
  /** Energy of the report when the label was added; null where this report is the first to see it. */
  readonly acceptedJ: Joules | null;
}
