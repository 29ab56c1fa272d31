// What a job after all others needs: `needs`, an action in a sub-folder, receipts of its own run; or an ended run and its payload.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MONA } from './events/event.ts';
import { pullRequestEvent } from './events/pull-request.ts';
import { pushEvent } from './events/push.ts';
import { workflowRunEvent } from './events/workflow-run.ts';
import { addJob, addReceiptArtifact, addRun } from './github/seed.ts';
import { openPull } from './github/seed-pulls.ts';
import { run, uses } from './runner/step.ts';
import { startWorld, type World } from './world.ts';

const WHERE = { owner: 'octo', repo: 'train' };
let world: World;
let main: string;
beforeEach(async () => {
  world = await startWorld();
  const { git } = world.store;
  main = git.commit({ parents: [], files: { 'a.txt': 'a' } });
  git.setRef('refs/heads/main', main);
  git.setRef('refs/forks/alice/main', git.commit({ parents: [main], files: { 'a.txt': 'b' } }));
});
afterEach(async () => {
  expect(world.problems).toEqual([]);
  await world.close();
});

it('runs an action of a sub-folder, whose main lies beside it, with the results of other jobs as an input', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  mkdirSync(join(folder, 'report'));
  const manifest = 'inputs:\n  needs:\n    default: none\nruns:\n  using: node20\n  main: ../report.mjs\n';
  writeFileSync(join(folder, 'report', 'action.yml'), manifest);
  writeFileSync(join(folder, 'report.mjs'), 'console.log(process.env.INPUT_NEEDS);\n');
  const needs = { train: { result: 'failure', outputs: {} }, eval: { result: 'skipped', outputs: {} } };
  const steps = [
    uses({ dir: folder, path: 'report', with: { needs: '${{ toJSON(needs) }}' } }),
    uses({ dir: folder, path: 'report', repository: 'octo/carbon', ref: 'v1' }),
  ];
  const started = world.startJob({ event: pushEvent(world.store, 'main'), job: 'report' });
  const result = await world.runJob(started, { steps, needs });
  rmSync(folder, { recursive: true });
  expect(result.steps.map(({ name, kind }) => [name, kind])).toEqual([
    ['Run ./report', 'main'],
    ['Run octo/carbon/report@v1', 'main'],
  ]);
  expect(JSON.parse(result.steps[0]?.stdout ?? '')).toEqual(needs);
  expect(result.steps[1]?.stdout).toBe('none\n');
});

it('starts after an ended run of a fork: on the default branch, with jobs and artifacts of that run by REST', async () => {
  const pull = openPull(world.store, { head: 'main', fork: 'alice', user: MONA });
  const first = world.startJob({ event: pullRequestEvent(world.store, pull), job: 'train' });
  await world.runJob(first, { steps: [run('exit 1')] });
  addJob(world.store, { runId: first.runId, name: 'eval', conclusion: 'skipped' });
  addReceiptArtifact(world.store, { runId: first.runId, name: 'carbon-receipt-x-1', receipt: { id: 'x' } });
  const event = workflowRunEvent(world.store, first.runId);
  expect(event).toMatchObject({ sha: main, ref: 'refs/heads/main', headSha: main });
  expect(event.payload).toMatchObject({
    action: 'completed',
    workflow_run: {
      id: first.runId,
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: pull.head.sha,
      head_branch: 'main',
      head_repository: { id: pull.head.repository.id, owner: { login: 'alice' } },
      pull_requests: [],
    },
  });
  const second = world.startJob({ event, job: 'report' });
  const octokit = new Octokit({ auth: second.token, baseUrl: world.github.url });
  const ended = { ...WHERE, run_id: first.runId };
  const jobs = await octokit.rest.actions.listJobsForWorkflowRunAttempt({ ...ended, attempt_number: 1 });
  expect(jobs.data.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
    'train: failure',
    'eval: skipped',
  ]);
  const artifacts = await octokit.rest.actions.listWorkflowRunArtifacts(ended);
  expect(artifacts.data.artifacts.map(({ name }) => name)).toEqual(['carbon-receipt-x-1']);
});

it('lists the runs of the repository by branch, event and commit, page by page', async () => {
  for (const event of ['push', 'schedule', 'push']) addRun(world.store, { event, headSha: main });
  addRun(world.store, { event: 'push', headSha: main, headBranch: 'other', path: '.github/workflows/b.yml' });
  const { token } = world.startJob({ event: pushEvent(world.store, 'main'), job: 'report', runId: 7 });
  const octokit = new Octokit({ auth: token, baseUrl: world.github.url });
  const filter = { ...WHERE, branch: 'main', event: 'push', status: 'completed', head_sha: main } as const;
  const { data } = await octokit.rest.actions.listWorkflowRunsForRepo(filter);
  expect(data.workflow_runs.map(({ event }) => event)).toEqual(['push', 'push']);
  const second = await octokit.rest.actions.listWorkflowRunsForRepo({ ...filter, per_page: 1, page: 2 });
  expect([second.data.total_count, second.data.workflow_runs[0]?.id]).toEqual([2, data.workflow_runs[1]?.id]);
});
