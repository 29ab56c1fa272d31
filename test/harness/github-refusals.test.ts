// How the fake GitHub refuses: permissions, faults, the rate limit, and what it records as a problem.
import type { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSmallRepository, TOKEN, WHERE } from './fixtures/small-repository.ts';
import type { Pull } from './github/store.ts';
import type { World } from './world.ts';

let world: World;
let octokit: Octokit;
let pull: Pull;
beforeEach(async () => {
  ({ world, octokit, pull } = await startSmallRepository());
});
afterEach(() => world.close());

it.each([
  ['no write permission', 'issues/create-comment', 'issues=write; pull_requests=write'],
  ['no actions permission', 'actions/list-artifacts-for-repo', 'actions=read'],
])('names what a token lacks: %s', async (_, operation, accepted) => {
  world.github.admit(TOKEN, { 'pull-requests': 'read' });
  const call = operation.startsWith('issues')
    ? octokit.rest.issues.createComment({ ...WHERE, issue_number: pull.number, body: 'x' })
    : octokit.rest.actions.listArtifactsForRepo(WHERE);
  await expect(call).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
    response: { headers: { 'x-accepted-github-permissions': accepted } },
  });
});

it('injects faults in order, cuts connections, and spends the rate limit', async () => {
  world.github.fail('repos/get', { status: 502 }, 2);
  world.github.fail('repos/get', { reset: true });
  world.github.fail('*', { status: 429, headers: { 'retry-after': '1' } });
  const statuses: unknown[] = [];
  for (let n = 0; n < 4; n += 1)
    await octokit.rest.repos.get(WHERE).catch((error) => statuses.push(error.status));
  expect(statuses).toEqual([502, 502, 500, 429]);
  expect(world.github.requests.map(({ status }) => status)).toEqual([502, 502, null, 429]);
  world.github.rateLimit.leave(1);
  await octokit.rest.repos.get(WHERE);
  await expect(octokit.rest.repos.get(WHERE)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-ratelimit-remaining': '0' } },
  });
  expect((await octokit.rest.rateLimit.get()).data.rate.remaining).toBe(0);
});

it('records as problems what GitHub would not have understood', async () => {
  await octokit.request('GET /repos/{owner}/{repo}/labels', WHERE).catch(() => null);
  await octokit.request('GET /repos/{owner}/{repo}/pulls', { ...WHERE, sate: 'open', per_page: 500 });
  await octokit.request('POST /repos/{owner}/{repo}/issues/{n}/comments', {
    ...WHERE,
    n: pull.number,
    body: 7,
  });
  expect(world.problems).toEqual([
    'unknown route GET /repos/octo/train/labels',
    'pulls/list: unknown query parameter sate',
    'pulls/list: per_page above 100 is cut',
    'issues/create-comment request/body must be string',
  ]);
});
