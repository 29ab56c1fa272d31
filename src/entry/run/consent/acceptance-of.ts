// A maintainer's consent to the rise of a pull request: the label, its day of expiry, the reason in a comment, and the value it was given for.
import type { Note } from '../../../errors.ts';
import type { Comment } from '../../../github/comments.ts';
import type { PullFacts } from '../../../github/pulls.ts';
import type { Repository } from '../../../github/repository.ts';
import type { CommentState } from '../../../report/hidden-state.ts';
import { ACCEPTING_LABEL, type Acceptance } from '../../../review/budget/acceptance.ts';
import { epochMs } from '../../../units.ts';
import { type Consent, findConsent } from './accepting-label.ts';

/** A rise that is not merged within a month is looked at again. */
const VALID_MS = 30 * 86_400_000;
const MAX_REASON = 120;

export interface Asked {
  readonly repository: Repository;
  readonly pull: PullFacts;
  /** All comments of the pull request, oldest first. */
  readonly comments: readonly Comment[];
  /** What our own comment remembers. */
  readonly state: CommentState;
  /** Under which name it remembers what is judged here. */
  readonly subject: string;
}

/** Null without a label that counts. */
export async function acceptanceOf({
  repository,
  pull,
  comments,
  state,
  subject,
}: Asked): Promise<{ readonly acceptance: Acceptance | null; readonly notes: readonly Note[] }> {
  const { consent, notes } = await findConsent(repository, pull);
  if (consent === null) return { acceptance: null, notes };
  const { by, at } = consent;
  const acceptance = {
    by,
    at,
    until: epochMs(at + VALID_MS),
    reason: reasonOf(comments, by),
    acceptedJ: acceptedJoules(state, subject, consent),
  };
  return { acceptance, notes };
}

/** What the maintainer had before them: the report when the label was added. Null where nothing had been reported by then. */
function acceptedJoules(
  { accepted, reported }: CommentState,
  subject: string,
  { at }: Consent,
): Acceptance['acceptedJ'] {
  const kept = accepted?.at === at ? accepted.energies[subject] : undefined;
  if (kept !== undefined) return kept;
  const before = reported[subject];
  return before !== undefined && before.at <= at ? before.energy_j : null;
}

/** The newest comment of the same person that begins with the label's name and a colon. */
function reasonOf(comments: readonly Comment[], by: string): string | null {
  const lead = `${ACCEPTING_LABEL}:`;
  const said = comments.findLast(
    ({ author, body }) => author === by && body.trimStart().toLowerCase().startsWith(lead),
  );
  const reason = said?.body
    .trimStart()
    .slice(lead.length)
    .trim()
    .split('\n', 1)[0]
    ?.slice(0, MAX_REASON)
    .trim();
  return reason ? reason : null;
}
