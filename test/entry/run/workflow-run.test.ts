// The identity of a run from the runner's variables and the event's payload, and whether it belongs to the base's history.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseBranch, isBaseRun, otherBranch, readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';

const SHA = 'a'.repeat(40);
const PUSH = {
  GITHUB_REPOSITORY: 'octo/train',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_WORKFLOW_REF: 'octo/train/.github/workflows/ci.yml@refs/heads/main',
  GITHUB_JOB: 'train',
  GITHUB_SHA: SHA,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_EVENT_NAME: 'push',
};
const PAYLOAD = { repository: { id: 1, default_branch: 'main' } };

describe('a run', () => {
  it('is who the runner says', () => {
    expect(readWorkflowRun(PUSH, PAYLOAD)).toMatchObject({
      owner: 'octo',
      repo: 'train',
      repositoryId: 1,
      workflow: '.github/workflows/ci.yml',
      job: 'train',
      sha: SHA,
      ref: 'refs/heads/main',
      runId: 7,
      attempt: 2,
      apiUrl: 'https://api.github.com',
    });
  });

  it('outside of a workflow is nobody, not zero', () => {
    expect(readWorkflowRun({}, null)).toMatchObject({
      repositoryId: null,
      workflow: null,
      job: null,
      sha: null,
      runId: null,
      attempt: 1,
    });
  });

  it.each([
    [
      'a reusable workflow of another repository',
      'other/ci/.github/workflows/gpu.yml@v1',
      'other/ci/.github/workflows/gpu.yml',
    ],
    [
      'a path with an at sign',
      'octo/train/.github/workflows/a@b.yml@refs/heads/main',
      '.github/workflows/a@b.yml',
    ],
  ])('%s', (_, GITHUB_WORKFLOW_REF, workflow) => {
    expect(readWorkflowRun({ ...PUSH, GITHUB_WORKFLOW_REF }, PAYLOAD).workflow).toBe(workflow);
  });

  it('never throws, whatever the variables and the payload are', () => {
    const env = fc.dictionary(fc.constantFrom(...Object.keys(PUSH)), fc.string());
    fc.assert(
      fc.property(env, fc.anything(), (variables, payload) => {
        const { sha, runId, attempt } = readWorkflowRun(variables, payload);
        expect(sha === null || /^[0-9a-f]{40,64}$/.test(sha)).toBe(true);
        expect(runId === null || Number.isSafeInteger(runId)).toBe(true);
        expect(Number.isSafeInteger(attempt)).toBe(true);
      }),
    );
  });
});

describe('the history of the base', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['a push to the default branch', {}, true],
    ['a nightly run of it', { GITHUB_EVENT_NAME: 'schedule' }, true],
    [
      'a merge queue',
      { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/x' },
      true,
    ],
    ['a push to another branch', { GITHUB_REF: 'refs/heads/topic' }, false],
    ['a push to the configured branch', { GITHUB_REF: 'refs/heads/trunk' }, true],
    [
      'a push to a protected branch',
      { GITHUB_REF: 'refs/heads/release', GITHUB_REF_PROTECTED: 'true' },
      true,
    ],
    ['a tag', { GITHUB_REF: 'refs/tags/main' }, false],
    ['a pull request', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }, false],
  ])('%s: %#', (_, change, belongs) => {
    const run = readWorkflowRun({ ...PUSH, ...change }, PAYLOAD);
    expect(isBaseRun(run, 'trunk')).toBe(belongs);
    // A run adds to the history of the branch that it reads, and to no other's.
    if (belongs && run.event.name !== 'merge_group') {
      expect(`refs/heads/${baseBranch(run, 'trunk')}`).toBe(run.ref);
    }
  });

  it('is of the branch the change goes to, else the configured, else the default one', () => {
    const pull = { ...PAYLOAD, pull_request: { number: 1, base: { ref: 'release', sha: SHA } } };
    const request = readWorkflowRun({ ...PUSH, GITHUB_EVENT_NAME: 'pull_request' }, pull);
    expect(baseBranch(request, 'trunk')).toBe('release');
    const topic = { ...PUSH, GITHUB_REF: 'refs/heads/topic' };
    expect(baseBranch(readWorkflowRun(topic, PAYLOAD), 'trunk')).toBe('trunk');
    expect(baseBranch(readWorkflowRun(topic, PAYLOAD), null)).toBe('main');
    expect(baseBranch(readWorkflowRun(PUSH, PAYLOAD), null)).toBe('main');
  });

  it.each([
    ['a feature branch', 'feature', null, 'main'],
    ['a feature branch where another branch is configured', 'feature', 'trunk', 'trunk'],
    ['the default branch', 'main', 'trunk', null],
    ['the configured branch', 'trunk', 'trunk', null],
  ])('a pull request into %s', (_, ref, configured, other) => {
    const pull = { ...PAYLOAD, pull_request: { number: 1, base: { ref, sha: SHA } } };
    const request = readWorkflowRun({ ...PUSH, GITHUB_EVENT_NAME: 'pull_request' }, pull);
    expect(otherBranch(request, configured)).toBe(other);
  });

  it('of a push and of a merge queue is never another', () => {
    const group = { ...PAYLOAD, merge_group: { base_ref: 'refs/heads/release', base_sha: SHA } };
    const queued = readWorkflowRun({ ...PUSH, GITHUB_EVENT_NAME: 'merge_group' }, group);
    expect(otherBranch(queued, null)).toBeNull();
    expect(otherBranch(readWorkflowRun(PUSH, PAYLOAD), null)).toBeNull();
  });
});
