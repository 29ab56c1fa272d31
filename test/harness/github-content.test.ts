// The fake GitHub as an official client sees it: schema-valid answers over a real git repository.
import type { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MONA } from './events/event.ts';
import { startSmallRepository, WHERE } from './fixtures/small-repository.ts';
import { addArtifact, addComment, addRun } from './github/seed.ts';
import type { Pull } from './github/store.ts';
import type { World } from './world.ts';

let world: World;
let octokit: Octokit;
let pull: Pull;
beforeEach(async () => {
  ({ world, octokit, pull } = await startSmallRepository());
});
afterEach(() => world.close());

describe('git', () => {
  it('answers commits, comparisons and contents from a real repository', async () => {
    const { data: merge } = await octokit.rest.git.getCommit({ ...WHERE, commit_sha: pull.mergeSha });
    expect(merge.parents.map(({ sha }) => sha)).toEqual([pull.base.sha, pull.head.sha]);
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...WHERE,
      basehead,
      per_page: 1,
    });
    const root = world.store.git.resolve('main~1');
    expect(compared).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: root },
    });
    const { data: line } = await octokit.rest.repos.listCommits({ ...WHERE, sha: 'main', per_page: 100 });
    expect(line.map(({ sha }) => sha)).toEqual([pull.base.sha, root]);
    const file = { ...WHERE, path: '.github/carbon.yml', ref: pull.base.sha };
    const { data: content } = await octokit.rest.repos.getContent(file);
    expect(content).toMatchObject({ type: 'file', encoding: 'base64', content: 'dmVyc2lvbjogMQo=\n' });
    const { data: raw } = await octokit.rest.repos.getContent({ ...file, mediaType: { format: 'raw' } });
    expect(raw).toBe('version: 1\n');
    expect(world.problems).toEqual([]);
  });

  it.each([
    ['a path that is not there', () => octokit.rest.repos.getContent({ ...WHERE, path: 'no.yml' }), 404],
    ['a ref that is not there', () => octokit.rest.repos.getCommit({ ...WHERE, ref: 'nothing' }), 422],
    [
      'a branch where an id is needed',
      () => octokit.rest.git.getCommit({ ...WHERE, commit_sha: 'main' }),
      404,
    ],
    ['another repository', () => octokit.rest.repos.get({ owner: 'octo', repo: 'other' }), 404],
  ])('refuses %s', async (_, call, status) => {
    await expect(call()).rejects.toMatchObject({ status });
    expect(world.problems).toEqual([]);
  });
});

describe('comments', () => {
  it('signs with the bot, finds all pages, edits and deletes', async () => {
    for (let n = 0; n < 31; n += 1)
      addComment(world.store, { issue: pull.number, user: MONA, body: `talk ${n}` });
    const issue = { ...WHERE, issue_number: pull.number };
    const { data: made } = await octokit.rest.issues.createComment({ ...issue, body: 'ours' });
    expect(made.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    const all = await octokit.paginate(octokit.rest.issues.listComments, issue);
    expect(all).toHaveLength(32);
    expect(all.at(-1)?.id).toBe(made.id);
    expect(world.github.count('issues/list-comments')).toBe(2);
    const id = { ...WHERE, comment_id: made.id };
    expect((await octokit.rest.issues.updateComment({ ...id, body: 'edited' })).data.body).toBe('edited');
    expect((await octokit.rest.issues.deleteComment(id)).status).toBe(204);
    await expect(octokit.rest.issues.getComment(id)).rejects.toMatchObject({ status: 404 });
    expect(world.problems).toEqual([]);
  });

  it('refuses a body of 65,537 characters', async () => {
    const body = 'x'.repeat(65_537);
    await expect(
      octokit.rest.issues.createComment({ ...WHERE, issue_number: pull.number, body }),
    ).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Body is too long (maximum is 65536 characters)'),
    });
  });
});

describe('pulls, runs, artifacts', () => {
  it('describes them as GitHub does', async () => {
    const { data } = await octokit.rest.pulls.get({ ...WHERE, pull_number: pull.number });
    expect(data).toMatchObject({ merge_commit_sha: pull.mergeSha, head: { sha: pull.head.sha }, commits: 1 });
    const open = await octokit.rest.pulls.list({ ...WHERE, head: 'octo:feature' });
    expect(open.data.map(({ number }) => number)).toEqual([pull.number]);
    const run = addRun(world.store, { event: 'push', headSha: pull.base.sha });
    addArtifact(world.store, { runId: run.id, name: 'old', content: { 'a.json': '{}' }, expired: true });
    const last = addArtifact(world.store, {
      runId: run.id,
      name: 'carbon-base-1',
      content: { 'a.json': '{}' },
    });
    const { data: listed } = await octokit.rest.actions.listArtifactsForRepo({ ...WHERE, per_page: 1 });
    expect(listed).toMatchObject({ total_count: 2, artifacts: [{ id: last.id, expired: false }] });
    const { data: carrier } = await octokit.rest.actions.getWorkflowRun({ ...WHERE, run_id: run.id });
    expect(carrier).toMatchObject({
      event: 'push',
      head_branch: 'main',
      repository: { id: carrier.head_repository.id },
    });
    const runs = await octokit.rest.actions.listWorkflowRuns({
      ...WHERE,
      workflow_id: 'ci.yml',
      branch: 'main',
    });
    expect(runs.data.total_count).toBe(1);
    expect(world.problems).toEqual([]);
  });
});
