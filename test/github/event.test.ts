// Facts of events, usual and hostile: what is missing or misshapen is null.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvent } from '../../src/github/event.ts';

const [BASE, HEAD] = ['b'.repeat(40), 'a'.repeat(40)];
const repository = { id: 1, default_branch: 'main' };
const pull = (headRepo: unknown) => ({
  repository,
  pull_request: { number: 12, base: { ref: 'main', sha: BASE }, head: { sha: HEAD, repo: headRepo } },
});

describe('readEvent', () => {
  test('a pull request of the same repository', () => {
    expect(readEvent('pull_request', pull({ id: 1 }))).toEqual({
      name: 'pull_request',
      repositoryId: 1,
      defaultBranch: 'main',
      pullRequest: 12,
      baseRef: 'main',
      baseSha: BASE,
      headSha: HEAD,
      headRepositoryId: 1,
      fork: false,
      mergeGroupBaseSha: null,
      before: null,
      workflowRun: null,
    });
  });

  test.each([
    ['a fork', { id: 2 }, true],
    ['a deleted fork', null, true],
    ['a forged id of the wrong type', { id: '1' }, true],
  ])('%s', (_, headRepo, fork) => {
    expect(readEvent('pull_request', pull(headRepo)).fork).toBe(fork);
  });

  test('a merge group, with the pull request from its branch name', () => {
    const head_ref = `refs/heads/gh-readonly-queue/main/pr-12-${HEAD}`;
    const merge_group = { head_sha: HEAD, base_sha: BASE, base_ref: 'refs/heads/main', head_ref };
    expect(readEvent('merge_group', { repository, merge_group })).toMatchObject({
      pullRequest: 12,
      baseRef: 'main',
      headSha: HEAD,
      mergeGroupBaseSha: BASE,
      fork: null,
    });
  });

  test.each([
    ['the previous tip', BASE, BASE],
    ['a new branch', '0'.repeat(40), null],
    ['SHA-256', 'c'.repeat(64), 'c'.repeat(64)],
    ['no hash', 'main', null],
  ])('push: %s', (_, before, expected) => {
    expect(readEvent('push', { repository, before }).before).toBe(expected);
  });

  describe('the run that ended', () => {
    const run = {
      id: 77,
      head_sha: HEAD,
      head_branch: 'main',
      head_repository: { id: 2, owner: { login: 'alice' } },
      event: 'pull_request',
      path: '.github/workflows/ci.yml@refs/heads/main',
      run_attempt: 3,
      conclusion: 'success',
      pull_requests: [{ number: 1 }],
    };
    const read = (workflow_run: unknown, name = 'workflow_run') =>
      readEvent(name, { repository, workflow_run }).workflowRun;

    test('is described by the service, without any pull request', () => {
      expect(read(run)).toEqual({
        id: 77,
        headSha: HEAD,
        headBranch: 'main',
        headOwner: 'alice',
        headRepositoryId: 2,
        event: 'pull_request',
        path: '.github/workflows/ci.yml',
        attempt: 3,
        conclusion: 'success',
      });
    });

    test('of a deleted fork has no owner', () => {
      expect(read({ ...run, head_repository: null })).toMatchObject({
        headOwner: null,
        headRepositoryId: null,
      });
    });

    test.each<[string, unknown]>([
      ['no run', undefined],
      ['no id', { ...run, id: '77' }],
      ['no commit', { ...run, head_sha: 'main' }],
    ])('%s', (_, value) => {
      expect(read(value)).toBeNull();
    });

    test('is no fact of another event', () => {
      expect(read(run, 'pull_request')).toBeNull();
    });
  });

  test('law: any JSON at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('pull_request', 'push', 'workflow_run'), (json, name) => {
        const value: unknown = JSON.parse(json);
        expect(readEvent(name, value).name).toBe(name);
        expect(
          readEvent(name, { pull_request: value, merge_group: value, workflow_run: value, repository: value })
            .baseSha,
        ).toBeNull();
      }),
    );
  });
});
