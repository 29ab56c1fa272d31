// Adds what a run measured to the history, where it belongs there; a rise that was agreed to lets the history start anew.
import type { Note } from '../../../errors.ts';
import { note } from '../../../errors.ts';
import type { Repository } from '../../../github/repository.ts';
import type { Entry } from '../../../review/history/entry.ts';
import type { JobReview } from '../../../review/review.ts';
import { type TimeBudget, withDeadline } from '../../deadline.ts';
import type { Base } from '../base/base.ts';
import { mergedConsent } from '../consent/merged-consent.ts';
import type { Judged } from '../judge-head.ts';
import { isBaseRun, type WorkflowRun } from '../workflow-run.ts';
import type { OpenedLedger } from './open-history.ts';

export interface Entering {
  readonly run: WorkflowRun;
  readonly base: Base;
  readonly opened: OpenedLedger;
  readonly judged: Judged;
  /** What was measured now, under the names it was stored with. */
  readonly entries: readonly Entry[];
  readonly repository: Repository | null;
  readonly atMost: TimeBudget;
}

const APPEND_LIMIT_MS = 20_000;
const CONSENT_LIMIT_MS = 10_000;
const LATE = note('history-not-kept', 'The run could not be added to the history in time.', 'warning');

/** Figures of a fork are never history: nobody else can check them. */
export async function enterHistory(entering: Entering): Promise<readonly Note[]> {
  const { run, base, opened, entries, atMost } = entering;
  const isOfBase = isBaseRun(run, base.config?.branch ?? null);
  if (run.event.fork === true || entries.length === 0) return [];
  if (!isOfBase && opened.spec.kind !== 'directory') return [];
  const { accepted, notes } = isOfBase ? await consentFor(entering) : NOBODY;
  const risen = new Set(entering.judged.review.jobs.filter((job) => hasRisen(job, entering)).flatMap(idsOf));
  const marked = entries.map((entry) =>
    accepted && risen.has(entry.receipt) ? { ...entry, accepted } : entry,
  );
  const appended = await withDeadline(opened.ledger.append(marked), atMost(APPEND_LIMIT_MS));
  return [...notes, ...(appended === 'late' ? [LATE] : appended)];
}

const NOBODY = { accepted: null, notes: [] };

/** Nothing is asked where nothing has risen, or where no budget could have stood in the way. */
async function consentFor(entering: Entering) {
  const { run, judged, repository, atMost } = entering;
  const { acceptance, decided, review } = judged;
  const { pullRequest, name } = run.event;
  if (acceptance !== null && pullRequest !== null) {
    return { accepted: { by: acceptance.by, pull_request: pullRequest }, notes: [] };
  }
  const hasRise = review.jobs.some((job) => hasRisen(job, entering));
  if (name !== 'push' || !hasRise || decided.budgets.length === 0) return NOBODY;
  if (repository === null || run.sha === null) return NOBODY;
  const answer = await withDeadline(mergedConsent(repository, run.sha), atMost(CONSENT_LIMIT_MS));
  return answer === 'late' ? NOBODY : answer;
}

/** The label was given for a proven rise; here its size is enough, since the same rise on few runs proves nothing yet. */
const hasRisen = ({ comparison }: JobReview, { judged }: Entering): boolean =>
  (comparison.total?.change ?? 0) >= judged.decided.policy.minEffect;

const idsOf = ({ attempts }: JobReview): readonly string[] => attempts.map(({ receipt }) => receipt);
