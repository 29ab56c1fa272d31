// Workflow runs, jobs and artifacts.
import { notFound, ok, type Question, type Route, refusal } from '../answer.ts';
import { linkHeader, pageOf, pageWish } from '../paging.ts';
import { artifactJson, jobJson, runJson, workflowId } from '../representations/run.ts';
import type { Artifact, Job, Run } from '../store.ts';

const GONE = 410;

export const actionsRoutes: Readonly<Record<string, Route>> = {
  'actions/get-workflow-run': (question) => {
    const run = runOf(question);
    return run === undefined ? notFound() : ok(runJson(run, question.store));
  },

  'actions/list-workflow-runs': (question) => {
    const workflow = question.parameters.workflow_id ?? '';
    return listRuns(
      question,
      ({ path }) => path.endsWith(`/${workflow}`) || String(workflowId(path)) === workflow,
    );
  },

  'actions/list-workflow-runs-for-repo': (question) => listRuns(question, () => true),

  'actions/get-job-for-workflow-run': ({ store, parameters }) => {
    const job = store.jobs.get(Number(parameters.job_id));
    const run = store.runs.get(job?.runId ?? 0);
    return job === undefined || run === undefined ? notFound() : ok(jobJson(job, run));
  },

  'actions/list-jobs-for-workflow-run': (question) => {
    const run = runOf(question);
    const all = question.query.get('filter') === 'all';
    return listJobs(question, (job) => all || job.attempt === run?.attempt);
  },

  'actions/list-jobs-for-workflow-run-attempt': (question) => {
    const attempt = Number(question.parameters.attempt_number);
    return listJobs(question, (job) => job.attempt === attempt);
  },

  'actions/list-artifacts-for-repo': (question) => listArtifacts(question, () => true),

  'actions/list-workflow-run-artifacts': (question) => {
    const run = runOf(question);
    return run === undefined ? notFound() : listArtifacts(question, (artifact) => artifact.runId === run.id);
  },

  'actions/get-artifact': (question) => {
    const artifact = artifactOf(question);
    return artifact === undefined ? notFound() : ok(artifactJson(artifact, question.store));
  },

  'actions/download-artifact': (question) => {
    const artifact = artifactOf(question);
    if (artifact === undefined || question.parameters.archive_format !== 'zip') return notFound();
    if (artifact.expired) return refusal(GONE, 'Artifact has expired');
    return { status: 302, body: null, headers: { location: question.signedUrl(artifact.id) } };
  },
};

/** Newest first. */
function listRuns(question: Question, wanted: (run: Run) => boolean): ReturnType<Route> {
  const { store, query } = question;
  const matches = (run: Run): boolean =>
    wanted(run) &&
    [null, run.headBranch].includes(query.get('branch')) &&
    [null, run.event].includes(query.get('event')) &&
    isOneOf(query.get('status'), [null, run.status, run.conclusion]) &&
    [null, run.headSha].includes(query.get('head_sha'));
  const runs = [...store.runs.values()].filter(matches).sort((a, b) => b.id - a.id);
  const wish = pageWish(query);
  const page = pageOf(runs, wish).map((run) => runJson(run, store));
  return ok({ total_count: runs.length, workflow_runs: page }, linkHeader(question, wish, runs.length));
}

function isOneOf(value: string | null, accepted: readonly (string | null)[]): boolean {
  return accepted.includes(value);
}

function listJobs(question: Question, wanted: (job: Job) => boolean): ReturnType<Route> {
  const run = runOf(question);
  if (run === undefined) return notFound();
  const jobs = [...question.store.jobs.values()].filter((job) => job.runId === run.id && wanted(job));
  const wish = pageWish(question.query);
  const page = pageOf(jobs, wish).map((job) => jobJson(job, run));
  return ok({ total_count: jobs.length, jobs: page }, linkHeader(question, wish, jobs.length));
}

/** Newest first; `name` is matched exactly. */
function listArtifacts(question: Question, wanted: (artifact: Artifact) => boolean): ReturnType<Route> {
  const { store, query } = question;
  const found = [...store.artifacts.values()]
    .filter((artifact) => wanted(artifact) && [null, artifact.name].includes(query.get('name')))
    .sort((a, b) => b.id - a.id);
  const wish = pageWish(query);
  const page = pageOf(found, wish).map((artifact) => artifactJson(artifact, store));
  return ok({ total_count: found.length, artifacts: page }, linkHeader(question, wish, found.length));
}

function runOf({ store, parameters }: Question): Run | undefined {
  return store.runs.get(Number(parameters.run_id));
}

function artifactOf({ store, parameters }: Question): Artifact | undefined {
  return store.artifacts.get(Number(parameters.artifact_id));
}
