// The world as a whole: what a job learns of its event, its run and itself, and what the jobs API says afterwards.
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleEvent, workflowDispatchEvent } from './events/dispatch.ts';
import { MONA } from './events/event.ts';
import { mergeGroupEvent } from './events/merge-group.ts';
import { pullRequestEvent } from './events/pull-request.ts';
import { pushEvent } from './events/push.ts';
import { openPull, pushToPull } from './github/seed-pulls.ts';
import { run } from './runner/step.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let base: string;
beforeEach(async () => {
  world = await startWorld();
  const { git } = world.store;
  base = git.commit({ parents: [], files: { 'a.txt': 'a' } });
  git.setRef('refs/heads/main', base);
  const change = git.commit({ parents: [base], files: { 'b.txt': 'b' } });
  git.setRef('refs/heads/feature', change);
  git.setRef('refs/forks/alice/main', change);
});
afterEach(() => world.close());

it('gives a job consistent ids, and records its steps and its end', async () => {
  const event = pullRequestEvent(world.store, openPull(world.store, { head: 'feature', user: MONA }));
  const wish = { event, job: 'train', displayName: 'train (big)', matrix: { size: 'big' } };
  const started = world.startJob(wish);
  const script =
    'echo "$GITHUB_RUN_ID ${{ job.check_run_id }} ${{ matrix.size }} $GITHUB_SHA $GITHUB_WORKFLOW_REF"';
  const result = await world.runJob(started, { steps: [run(script), run('exit 1', { name: 'fail' })] });
  expect(result.steps[0]?.stdout).toBe(
    `${started.runId} ${started.jobId} big ${event.sha} octo/train/.github/workflows/ci.yml@refs/pull/1/merge\n`,
  );
  const octokit = new Octokit({ auth: started.token, baseUrl: world.github.url });
  const where = { owner: 'octo', repo: 'train' };
  const { data: job } = await octokit.rest.actions.getJobForWorkflowRun({ ...where, job_id: started.jobId });
  expect(job).toMatchObject({
    name: 'train (big)',
    status: 'completed',
    conclusion: 'failure',
    runner_name: 'gpu-box-1',
  });
  expect(job.steps?.map(({ number, name, conclusion }) => [number, name.split(' ')[0], conclusion])).toEqual([
    [1, 'Set', 'success'],
    [2, 'Run', 'success'],
    [3, 'fail', 'failure'],
    [4, 'Complete', 'success'],
  ]);
  const { data: record } = await octokit.rest.actions.getWorkflowRun({ ...where, run_id: started.runId });
  expect(record).toMatchObject({ conclusion: 'failure', head_branch: 'feature', head_sha: event.headSha });
  expect(world.problems).toEqual([]);
});

it('keeps the attempts of a run apart', async () => {
  const event = pushEvent(world.store, 'main');
  const first = world.startJob({ event, job: 'train' });
  await world.runJob(first, { steps: [run('exit 1')] });
  const second = world.startJob({ event, job: 'train', runId: first.runId, attempt: 2 });
  const octokit = new Octokit({ auth: second.token, baseUrl: world.github.url });
  const where = { owner: 'octo', repo: 'train', run_id: first.runId };
  const ids = async (filter: 'all' | 'latest'): Promise<number[]> =>
    (await octokit.rest.actions.listJobsForWorkflowRun({ ...where, filter })).data.jobs.map(({ id }) => id);
  expect(await ids('all')).toEqual([first.jobId, second.jobId]);
  expect(await ids('latest')).toEqual([second.jobId]);
});

describe('events', () => {
  it('a pull request runs on its merge commit, and follows a push', () => {
    const pull = openPull(world.store, { head: 'feature', user: MONA });
    const next = world.store.git.commit({ parents: [base], files: { 'c.txt': 'c' } });
    const event = pullRequestEvent(world.store, pushToPull(world.store, pull, next));
    expect(event).toMatchObject({ ref: 'refs/pull/1/merge', headSha: next, baseRef: 'main' });
    expect(world.store.git.commits(event.sha, { skip: 0, count: 1 })[0]?.parents).toEqual([base, next]);
    expect(event.payload).toMatchObject({
      number: 1,
      pull_request: { head: { sha: next, repo: { fork: false } } },
    });
  });

  it('a fork shows in head repository and payload, even with a branch called main', () => {
    const event = pullRequestEvent(
      world.store,
      openPull(world.store, { head: 'main', fork: 'alice', user: MONA }),
    );
    expect(event).toMatchObject({
      headBranch: 'main',
      headRepository: { fork: true, owner: { login: 'alice' } },
    });
    expect(event.payload).toMatchObject({
      pull_request: { head: { repo: { full_name: 'alice/train', fork: true } } },
    });
    expect(event.headRepository.id).not.toBe(world.store.repository.id);
  });

  it('a merge group has its own branch and no pull request', () => {
    const pull = openPull(world.store, { head: 'feature', user: MONA });
    const event = mergeGroupEvent(world.store, pull);
    expect(event.headBranch).toBe(`gh-readonly-queue/main/pr-1-${base}`);
    expect(event.payload).toMatchObject({ merge_group: { base_sha: base, head_sha: event.sha } });
    expect(event.payload.pull_request).toBeUndefined();
  });

  it.each([
    ['push', () => pushEvent(world.store, 'feature'), 'refs/heads/feature', () => base],
    ['push of a new branch', () => pushEvent(world.store, 'main'), 'refs/heads/main', () => '0'.repeat(40)],
    [
      'workflow_dispatch',
      () => workflowDispatchEvent(world.store, 'feature'),
      'refs/heads/feature',
      () => undefined,
    ],
    ['schedule', () => scheduleEvent(world.store, '0 4 * * 1'), 'refs/heads/main', () => undefined],
  ])('%s runs on the tip of its branch', (_, make, ref, before) => {
    const event = make();
    expect(event.ref).toBe(ref);
    expect(event.sha).toBe(world.store.git.resolve(ref.replace('refs/heads/', '')));
    expect(event.payload.before).toBe(before());
  });
});
