// What GitHub knows of a run, asked all at once and within bounds: the base to compare with, the names of the steps, the pull request now.
import { type Note, note } from '../../../errors.ts';
import { findOwnJob, type JobStep, type OwnJob } from '../../../github/jobs.ts';
import type { WantedStep } from '../../../review/budget/base-step.ts';
import { type TimeBudget, withDeadline } from '../../deadline.ts';
import type { Inputs } from '../../inputs.ts';
import type { Connection } from '../connect.ts';
import { isProposal, type WorkflowRun } from '../workflow-run.ts';
import { type Base, readBase, unreadBase } from './base.ts';
import { type PullNow, readPullNow } from './pull-now.ts';
import { readWorkspaceHead } from './workspace-head.ts';

export interface Findings {
  readonly base: Base;
  readonly steps: readonly JobStep[];
  /** Null outside pull requests and merge queues. */
  readonly pull: PullNow | null;
  readonly notes: readonly Note[];
}

export interface Asked {
  readonly inputs: Inputs;
  readonly run: WorkflowRun;
  readonly connection: Connection;
  /** False where the names of the steps say nothing, as within a command. */
  readonly wantsSteps: boolean;
  readonly atMost: TimeBudget;
}

const READING_LIMIT_MS = 15_000;
const BASE_LATE = note(
  'base-late',
  'GitHub did not answer in time, so the base commit is unknown.',
  'warning',
);

export async function findBase({ inputs, run, connection, wantsSteps, atMost }: Asked): Promise<Findings> {
  const { repository } = connection;
  if (repository === null) return { base: unreadBase(run), steps: [], pull: null, notes: [] };
  const question = {
    configPath: inputs.config,
    configRef: null,
    step: ownStep(run, inputs.name),
    checkedOut: readWorkspaceHead(run.workspace),
  };
  const { pullRequest } = run.event;
  const [base, job, pull] = await Promise.all([
    withDeadline(readBase(repository, run, question), atMost(READING_LIMIT_MS)),
    wantsSteps && run.runId !== null
      ? withDeadline(findOwnJob(repository, ownJob(inputs, run, run.runId)), atMost(READING_LIMIT_MS))
      : null,
    isProposal(run) && pullRequest !== null
      ? readPullNow(repository, pullRequest, atMost(READING_LIMIT_MS))
      : null,
  ]);
  const answered = base === 'late' ? unreadBase(run, [BASE_LATE]) : base;
  const isAnswer = job !== null && job !== 'late';
  return {
    base: answered,
    steps: isAnswer && job.ok ? (job.value?.steps ?? []) : [],
    pull,
    notes: [...answered.notes, ...(isAnswer && !job.ok ? [job.note] : [])],
  };
}

/** As a workflow file names the step that runs this code; a local action has no repository of its own. */
const ownStep = ({ job, actionRepository }: WorkflowRun, name: string | null): WantedStep | null =>
  job === null ? null : { job, action: actionRepository ?? './', name };

const ownJob = (inputs: Inputs, run: WorkflowRun, runId: number): OwnJob => ({
  checkRunId: inputs.checkRunId,
  runId,
  attempt: run.attempt,
  runnerName: run.runnerName ?? '',
  jobId: run.job ?? '',
});
