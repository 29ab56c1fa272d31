// Jobs as the jobs API sees them: all of an attempt, and our own by its check run id, else by the runner it is running on. Times have one-second resolution.
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';

export interface JobStep {
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  /** ISO 8601; null before the step has started or ended. */
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

export interface Job {
  readonly id: number;
  /** Display name, templated by users: for people, never part of a series. */
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly runnerName: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly steps: readonly JobStep[];
}

export interface OwnJob {
  /** `job.check_run_id`, equal to the jobs API id; null on GitHub Enterprise Server. */
  readonly checkRunId: number | null;
  readonly runId: number;
  readonly attempt: number;
  readonly runnerName: string;
  /** GITHUB_JOB, to choose among runners of one name in several groups. */
  readonly jobId: string;
}

/** Null when no running job fits. Needs `actions: read`. */
export function findOwnJob(repository: Repository, own: OwnJob): Promise<Answer<Job | null>> {
  const { checkRunId } = own;
  return ask('read-jobs', () =>
    checkRunId === null ? byRunner(repository, own) : byId(repository, checkRunId),
  );
}

async function byId({ client, owner, repo }: Repository, id: number): Promise<Job> {
  const { data } = await client.rest.actions.getJobForWorkflowRun({ owner, repo, job_id: id });
  return jobOf(data);
}

async function byRunner(repository: Repository, own: OwnJob): Promise<Job | null> {
  const running = (await listJobs(repository, own)).filter(
    (job) => job.status === 'in_progress' && job.runnerName === own.runnerName,
  );
  const named = running.filter(({ name }) => name.startsWith(own.jobId));
  return newest(named.length > 0 ? named : running);
}

function newest(jobs: readonly Job[]): Job | null {
  const sorted = [...jobs].sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
  return sorted[0] ?? null;
}

const PAGE = 100;

async function listJobs(
  { client, owner, repo }: Repository,
  { runId, attempt }: Pick<OwnJob, 'runId' | 'attempt'>,
): Promise<readonly Job[]> {
  const listed = await client.paginate(client.rest.actions.listJobsForWorkflowRunAttempt, {
    owner,
    repo,
    run_id: runId,
    attempt_number: attempt,
    per_page: PAGE,
  });
  return listed.map(jobOf);
}

type ListedJob = Awaited<ReturnType<Repository['client']['rest']['actions']['getJobForWorkflowRun']>>['data'];

const jobOf = (job: ListedJob): Job => ({
  id: job.id,
  name: job.name,
  status: job.status,
  conclusion: job.conclusion,
  runnerName: job.runner_name,
  startedAt: job.started_at,
  completedAt: job.completed_at,
  steps: (job.steps ?? []).map((step) => ({
    number: step.number,
    name: step.name,
    status: step.status,
    conclusion: step.conclusion,
    startedAt: step.started_at ?? null,
    completedAt: step.completed_at ?? null,
  })),
});
