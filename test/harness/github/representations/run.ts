// How the service writes workflow runs, jobs and artifacts. Links are added elsewhere. Form: GitHub's OpenAPI description.
import type { Json, JsonObject } from '../../json.ts';
import type { Artifact, Job, Run, Store } from '../store.ts';
import { repositoryJson } from './repository.ts';

const DAY_MS = 86_400_000;
/** Default retention of artifacts of a public repository. */
const RETENTION_DAYS = 90;

export function runJson(run: Run, store: Store): JsonObject {
  const { repository, defaultBranch } = store;
  return {
    id: run.id,
    name: run.workflow,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    display_title: run.workflow,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    workflow_id: workflowId(run.path),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    pull_requests: [],
    head_commit: null,
    head_repository: repositoryJson(run.headRepository, defaultBranch),
    repository: repositoryJson(repository, defaultBranch),
  };
}

/** A number that is the same for the same file. */
export function workflowId(path: string): number {
  return [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_007, 7);
}

export function jobJson(job: Job, run: Run): JsonObject {
  return {
    id: job.id,
    run_id: job.runId,
    run_attempt: job.attempt,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    labels: job.labels,
    runner_id: 1,
    runner_name: job.runnerName,
    runner_group_id: 1,
    runner_group_name: 'Default',
    steps: job.steps.map(
      ({ number, name, status, conclusion, startedAt, completedAt }): Json => ({
        number,
        name,
        status,
        conclusion,
        started_at: startedAt,
        completed_at: completedAt,
      }),
    ),
  };
}

export function artifactJson(artifact: Artifact, store: Store): JsonObject {
  const run = store.runs.get(artifact.runId);
  const { id, name, content, createdAt, expired } = artifact;
  const expires = new Date(Date.parse(createdAt) + RETENTION_DAYS * DAY_MS);
  return {
    id,
    name,
    size_in_bytes: content.byteLength,
    expired,
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: expires.toISOString().replace('.000Z', 'Z'),
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: store.repository.id,
            head_repository_id: run.headRepository.id,
            head_branch: run.headBranch ?? '',
            head_sha: run.headSha,
          },
  };
}
