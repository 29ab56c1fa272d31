// One job of a run as the service hands it to a runner: contexts, event, tokens; and its record in the jobs API.
import { randomUUID } from 'node:crypto';
import type { WorkflowEvent } from './events/event.ts';
import { addRun } from './github/seed.ts';
import type { Job, Run, Store } from './github/store.ts';
import { toSeconds } from './github/store.ts';
import type { JsonObject } from './json.ts';
import { runtimeToken } from './results/runtime-token.ts';
import type { Conclusion, JobDefinition, StepEvent } from './runner/job.ts';

export interface JobWish {
  readonly event: WorkflowEvent;
  /** `jobs.<id>` of the workflow, GITHUB_JOB. */
  readonly job: string;
  /** As shown to people, `train (fp16)`; the id by default. */
  readonly displayName?: string;
  readonly workflow?: { readonly name: string; readonly path: string };
  /** Joins a run that exists; a new run otherwise. */
  readonly runId?: number;
  readonly attempt?: number;
  readonly matrix?: JsonObject;
  readonly runnerName?: string;
}

export interface Addresses {
  readonly api: string;
  readonly server: string;
  readonly results: string;
}

/** Spread it into a job definition: `runJob({ ...started.definition, steps })`. */
export interface StartedJob {
  readonly runId: number;
  readonly jobId: number;
  /** The job's built-in token. */
  readonly token: string;
  readonly definition: Omit<JobDefinition, 'steps'>;
}

/** Creates the run, if need be, and the job record, whose id is the check run's id. */
export function startJob(store: Store, wish: JobWish, addresses: Addresses): StartedJob {
  const run = runFor(store, wish);
  const job: Job = {
    id: store.nextId(),
    runId: run.id,
    attempt: run.attempt,
    name: wish.displayName ?? wish.job,
    runnerName: wish.runnerName ?? 'gpu-box-1',
    labels: ['self-hosted', 'gpu'],
    status: 'in_progress',
    conclusion: null,
    startedAt: store.now(),
    completedAt: null,
    steps: [],
  };
  store.jobs.set(job.id, job);
  const token = `ghs_${randomUUID().replaceAll('-', '')}`;
  const { event } = wish;
  const definition = {
    event: { name: event.name, payload: event.payload },
    github: { ...githubFacts(store, wish, run), ...urls(addresses), token },
    runtime: {
      ACTIONS_RUNTIME_URL: addresses.results,
      ACTIONS_RESULTS_URL: addresses.results,
      ACTIONS_RUNTIME_TOKEN: runtimeToken({ run: String(run.id), job: String(job.id) }),
    },
    job: { check_run_id: job.id },
    matrix: wish.matrix ?? {},
    runnerName: job.runnerName,
  };
  return { runId: run.id, jobId: job.id, token, definition };
}

function runFor(store: Store, { event, workflow, runId, attempt = 1 }: JobWish): Run {
  const running = { status: 'in_progress', conclusion: null, attempt } as const;
  const known = runId === undefined ? undefined : store.runs.get(runId);
  if (known !== undefined) {
    const run = { ...known, ...running };
    store.runs.set(run.id, run);
    return run;
  }
  const { headBranch, headSha, headRepository } = event;
  return addRun(store, {
    ...running,
    ...(runId === undefined ? {} : { id: runId }),
    ...(workflow === undefined ? {} : { workflow: workflow.name, path: workflow.path }),
    event: event.name,
    headBranch,
    headSha,
    headRepository,
  });
}

function githubFacts(
  { repository, protectedBranches }: Store,
  { event, job }: JobWish,
  run: Run,
): Record<string, string> {
  const name = `${repository.owner.login}/${repository.name}`;
  return {
    repository: name,
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    actor: event.actor.login,
    actor_id: String(event.actor.id),
    triggering_actor: event.actor.login,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: '90',
    workflow: run.workflow,
    workflow_ref: `${name}/${run.path}@${event.ref}`,
    workflow_sha: event.sha,
    job,
    sha: event.sha,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|pull)\//, ''),
    ref_type: 'branch',
    ref_protected: String(protectedBranches.has(event.ref.replace('refs/heads/', ''))),
    head_ref: event.headRef,
    base_ref: event.baseRef,
  };
}

function urls({ api, server }: Addresses): Record<string, string> {
  return { api_url: api, server_url: server, graphql_url: `${api}/graphql` };
}

/** Writes a step's progress into the job's record, at the one-second resolution of the jobs API. */
export function recordStep(store: Store, jobId: number, event: StepEvent): void {
  const job = store.jobs.get(jobId);
  if (job === undefined) throw new Error(`no job ${jobId}`);
  const completedAt = event.completedAt === null ? null : toSeconds(new Date(event.completedAt));
  const step = { ...event, startedAt: toSeconds(new Date(event.startedAt)), completedAt };
  store.jobs.set(jobId, {
    ...job,
    steps: [...job.steps.filter(({ number }) => number !== step.number), step],
  });
}

/** Ends the job, and the run when none of its jobs is left running. */
export function completeJob(store: Store, jobId: number, conclusion: Conclusion): void {
  const job = store.jobs.get(jobId);
  const run = store.runs.get(job?.runId ?? 0);
  if (job === undefined || run === undefined) throw new Error(`no job ${jobId}`);
  store.jobs.set(jobId, { ...job, status: 'completed', conclusion, completedAt: store.now() });
  const jobs = [...store.jobs.values()].filter(
    ({ runId, attempt }) => runId === run.id && attempt === run.attempt,
  );
  if (jobs.some(({ status }) => status === 'in_progress')) return;
  const worst = jobs.find((each) => each.conclusion !== 'success')?.conclusion ?? 'success';
  store.runs.set(run.id, { ...run, status: 'completed', conclusion: worst });
}
