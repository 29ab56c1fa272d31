// On `workflow_run`, the run that has ended and its pull request: told by the service, and by nothing that the run left behind.
import { CarbonError, type Note, note } from '../../errors.ts';
import { findPull, type PullFacts } from '../../github/pulls.ts';
import type { Repository } from '../../github/repository.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import type { WorkflowRun } from '../run/workflow-run.ts';

export interface EndedRun {
  /** As if this were a job of that run; its merge commit is not known yet. */
  readonly run: WorkflowRun;
  /** Null where there is none, or more than one. */
  readonly pull: PullFacts | null;
  readonly notes: readonly Note[];
}

/** Null for a run that proposes no change. One call. @throws CarbonError `bad-usage` where the event names no run. */
export async function endedRun(
  repository: Repository,
  own: WorkflowRun,
  atMost: TimeBudget,
): Promise<EndedRun | null> {
  const { workflowRun: ended, defaultBranch, repositoryId } = own.event;
  if (ended === null) {
    throw new CarbonError('bad-usage', 'The event names no run that has ended.', {
      hint: 'On `workflow_run`, the report is of the run in the event: `types: [completed]`.',
    });
  }
  if (ended.event !== 'pull_request') return null;
  const { headOwner, headBranch, headSha, headRepositoryId } = ended;
  const isKnown =
    headOwner !== null && headBranch !== null && headRepositoryId !== null && repositoryId !== null;
  const wanted = isKnown ? { headOwner, headBranch, headSha, headRepositoryId, repositoryId } : null;
  const answer = wanted && (await withDeadline(findPull(repository, wanted), atMost(SEARCH_LIMIT_MS)));
  const found = answer === 'late' ? 'late' : answer?.ok ? answer.value : 'none';
  const pull = typeof found === 'string' ? null : found;
  const run: WorkflowRun = {
    ...own,
    workflow: ended.path,
    job: null,
    sha: null,
    ref: pull === null ? null : `refs/pull/${pull.number}/merge`,
    headBranch,
    refProtected: false,
    runId: ended.id,
    attempt: ended.attempt,
    workspace: null,
    event: {
      ...own.event,
      name: 'pull_request',
      pullRequest: pull?.number ?? null,
      baseRef: pull?.baseRef ?? defaultBranch,
      baseSha: pull?.baseSha ?? own.sha,
      headSha,
      headRepositoryId,
      fork: headRepositoryId === null || headRepositoryId !== repositoryId,
      workflowRun: null,
    },
  };
  const why = answer !== null && answer !== 'late' && !answer.ok ? answer.note : null;
  const notes = typeof found === 'string' ? [why ?? SUMMARY_ONLY[found]] : [];
  return { run, pull, notes };
}

const SEARCH_LIMIT_MS = 15_000;

const SUMMARY_ONLY = {
  late: note(
    'no-pull',
    'GitHub did not say in time which pull request this is, so no comment is written.',
    'warning',
  ),
  none: note(
    'no-pull',
    'No open pull request has this very commit as its head, so no comment is written.',
    'warning',
  ),
  several: note(
    'several-pulls',
    'Several open pull requests have this very commit as their head, so no comment is written.',
    'warning',
  ),
};
