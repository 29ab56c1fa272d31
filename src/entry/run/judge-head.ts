// Reviews the jobs of one head under the policy of its base, and looks for a maintainer's consent where that could change the answer.
// One job from its own post step, or a whole run: the same.
import { series16 } from '../../account/receipt/series.ts';
import { type Note, note } from '../../errors.ts';
import { ownComments } from '../../github/comments.ts';
import type { Repository } from '../../github/repository.ts';
import type { CommentMarker } from '../../report/marker.ts';
import type { Acceptance } from '../../review/budget/acceptance.ts';
import type { StepPolicy } from '../../review/budget/policy-changes.ts';
import { type Decided, policyFrom } from '../../review/budget/policy-from.ts';
import type { LedgerReading } from '../../review/ledger/ledger.ts';
import { type Review, type ReviewedJob, type ReviewInput, review } from '../../review/review.ts';
import type { EpochMs } from '../../units.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import type { Base } from './base/base.ts';
import type { PullNow } from './base/pull-now.ts';
import { memoryOf } from './comment/comment-memory.ts';
import { authorRule, ownRule } from './comment/sticky-comment.ts';
import { acceptanceOf } from './consent/acceptance-of.ts';
import { hasAcceptingLabel } from './consent/accepting-label.ts';
import { eventOf, type WorkflowRun } from './workflow-run.ts';

export interface HeadToJudge {
  readonly run: WorkflowRun;
  readonly base: Base;
  readonly inputs: StepPolicy;
  readonly history: LedgerReading;
  readonly jobs: readonly ReviewedJob[];
  readonly extent: ReviewInput['extent'];
  /** Null outside pull requests and merge queues. */
  readonly pull: PullNow | null;
  readonly repository: Repository | null;
  readonly marker: CommentMarker | null;
  readonly now: EpochMs;
  readonly atMost: TimeBudget;
}

export interface Judged {
  readonly review: Review;
  readonly decided: Decided;
  readonly acceptance: Acceptance | null;
  /** The name under which the comment remembers the energy that was judged: `run`, or the job's `series16`. */
  readonly subject: string;
  readonly notes: readonly Note[];
}

export async function judgeHead(head: HeadToJudge): Promise<Judged> {
  const { run, base, inputs, history, jobs, extent, now } = head;
  const subject = subjectOf(head);
  const { config, headConfig, baseStep, anchor } = base;
  const decided = policyFrom({ base: config, head: headConfig, baseStep, inputs });
  const reviewWith = (acceptance: Acceptance | null): Review =>
    review({
      jobs,
      extent,
      history: history.entries,
      spent: history.spent,
      unread: isUnread(history),
      anchor,
      budgets: decided.budgets,
      policy: decided.policy,
      acceptance,
      now,
      event: eventOf(run),
    });
  const first = reviewWith(null);
  const { acceptance, notes } = first.verdict.failed ? await consentInTime(head) : NOBODY;
  const answer = acceptance === null ? first : reviewWith(acceptance);
  return { review: answer, decided, acceptance, subject, notes };
}

const NOBODY = { acceptance: null, notes: [] };

/** What informs says that something was read in another way; what warns, that something is lacking. */
const isUnread = ({ notes }: LedgerReading): boolean => notes.some(({ severity }) => severity === 'warning');

const CONSENT_LIMIT_MS = 15_000;
const LATE = note(
  'label-late',
  'GitHub did not say in time whether a maintainer has accepted the rise, so nobody has.',
  'warning',
);

async function consentInTime(head: HeadToJudge): Promise<Pick<Judged, 'acceptance' | 'notes'>> {
  const answer = await withDeadline(consentTo(head), head.atMost(CONSENT_LIMIT_MS));
  return answer === 'late' ? { acceptance: null, notes: [LATE] } : answer;
}

async function consentTo(head: HeadToJudge): Promise<Pick<Judged, 'acceptance' | 'notes'>> {
  const { pull, repository, base, marker } = head;
  // Nobody's word but the service's: a label in the payload may be gone by now.
  if (pull === null || repository === null) return NOBODY;
  if (pull.facts === null) return { acceptance: null, notes: pull.notes };
  if (!hasAcceptingLabel(pull.facts)) return NOBODY;
  const comments = await pull.comments();
  const listed = comments.ok ? comments.value : [];
  const ours = marker === null ? [] : ownComments(listed, ownRule(marker, authorRule(base.config)));
  const state = memoryOf(ours.map(({ body }) => body));
  return acceptanceOf({ repository, pull: pull.facts, comments: listed, state, subject: subjectOf(head) });
}

/** Jobs that share a comment must not answer for each other. */
const subjectOf = ({ extent, jobs }: Pick<HeadToJudge, 'extent' | 'jobs'>): string =>
  extent === 'run' ? 'run' : series16(jobs[0]?.series ?? '');
