// The runs of one workflow: by file, branch and event, newest first, one call.
import { expect, test } from 'vitest';
import { runsOfWorkflow } from '../../src/github/workflow-runs.ts';
import { addRun } from '../harness/github/seed.ts';
import { addFork } from '../harness/github/seed-pulls.ts';
import { branches, onFake } from './on-fake.ts';
import { NOT_ACCESSIBLE, serve } from './tiny-server.ts';

const CI = '.github/workflows/ci.yml';

test('those of the file, the branch and the event, newest first', async () => {
  await using fake = await onFake();
  const { main, change } = branches(fake.store);
  const older = addRun(fake.store, { event: 'push', headSha: main, attempt: 2 });
  addRun(fake.store, { event: 'push', headSha: main, path: '.github/workflows/nightly-ci.yml' });
  addRun(fake.store, { event: 'schedule', headSha: main });
  addRun(fake.store, { event: 'push', headSha: change, headBranch: 'change' });
  const newer = addRun(fake.store, { event: 'push', headSha: main, conclusion: 'failure' });
  const answer = await runsOfWorkflow(fake.repository, CI, { branch: 'main', event: 'push', limit: 100 });
  const shared = { event: 'push', path: CI, headBranch: 'main', headSha: main };
  const ours = { headRepositoryId: fake.store.repository.id };
  expect(answer).toEqual({
    ok: true,
    value: [
      { ...shared, ...ours, id: newer.id, attempt: 1, conclusion: 'failure', createdAt: newer.createdAt },
      { ...shared, ...ours, id: older.id, attempt: 2, conclusion: 'success', createdAt: older.createdAt },
    ],
  });
  expect(fake.calls()).toEqual({ 'actions/list-workflow-runs': 1 });
});

test('a fork shows by its repository, even on a branch called main', async () => {
  await using fake = await onFake();
  const { change } = branches(fake.store);
  const fork = addFork(fake.store, 'alice');
  addRun(fake.store, { event: 'pull_request', headSha: change, headRepository: fork });
  const answer = await runsOfWorkflow(fake.repository, CI, { branch: 'main', limit: 5 });
  expect(answer).toMatchObject({ value: [{ headBranch: 'main', headRepositoryId: fork.id }] });
});

test('no more than wanted, never more than a page', async () => {
  await using fake = await onFake();
  const { main } = branches(fake.store);
  for (let index = 0; index < 3; index++) addRun(fake.store, { event: 'push', headSha: main });
  const two = await runsOfWorkflow(fake.repository, CI, { limit: 2 });
  expect(two.ok && two.value.length).toBe(2);
  const all = await runsOfWorkflow(fake.repository, CI, { limit: 5_000 });
  expect(all.ok && all.value.length).toBe(3);
});

test('a deleted fork has no repository, a file at a ref is that file', async () => {
  const run = { id: 5, event: 'push', path: `${CI}@refs/heads/main`, head_branch: 'main', head_sha: 'a' };
  const json = { ...run, head_repository: null, conclusion: null, created_at: '2026-03-02T08:00:00Z' };
  await using server = await serve(() => ({ json: { total_count: 1, workflow_runs: [json] } }));
  const answer = await runsOfWorkflow(server.repository, 'ci.yml', { limit: 1 });
  expect(answer).toMatchObject({ value: [{ headRepositoryId: null, path: CI, attempt: 1 }] });
});

test('a refusal names actions: read', async () => {
  await using server = await serve(() => NOT_ACCESSIBLE);
  const answer = await runsOfWorkflow(server.repository, CI, { limit: 1 });
  expect(!answer.ok && answer.note.text).toContain('`actions: read`');
});
