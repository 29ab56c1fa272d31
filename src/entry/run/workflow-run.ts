// The identity of a workflow run from the runner's variables and the event payload. What is absent is null.
import { readFileSync } from 'node:fs';
import { type EventFacts, readEvent } from '../../github/event.ts';
import { workflowPath } from '../../github/workflow-path.ts';

export interface WorkflowRun {
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number | null;
  /** Path of the workflow file, `.github/workflows/ci.yml`; of the caller, for a reusable workflow. */
  readonly workflow: string | null;
  readonly job: string | null;
  /** The commit that runs; for a pull request the merge commit. */
  readonly sha: string | null;
  readonly ref: string | null;
  /** Branch of a pull request's head, without `refs/heads/`; null for other events. */
  readonly headBranch: string | null;
  /** True for a protected ref: a natural base. */
  readonly refProtected: boolean;
  readonly runId: number | null;
  readonly attempt: number;
  readonly runnerName: string | null;
  readonly workspace: string | null;
  /** `owner/name` of the action that runs; null for one that lies in the workspace. */
  readonly actionRepository: string | null;
  readonly apiUrl: string;
  readonly event: EventFacts;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export function readWorkflowRun(env: Environment, payload: unknown): WorkflowRun {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const event = readEvent(env.GITHUB_EVENT_NAME ?? '', payload);
  return {
    owner,
    repo,
    repositoryId: numberOf(env.GITHUB_REPOSITORY_ID) ?? event.repositoryId,
    workflow: ownWorkflow(env.GITHUB_WORKFLOW_REF, `${owner}/${repo}/`),
    job: env.GITHUB_JOB || null,
    sha: SHA.test(env.GITHUB_SHA ?? '') ? (env.GITHUB_SHA ?? null) : null,
    ref: env.GITHUB_REF || null,
    headBranch: env.GITHUB_HEAD_REF || null,
    refProtected: env.GITHUB_REF_PROTECTED === 'true',
    runId: numberOf(env.GITHUB_RUN_ID),
    attempt: numberOf(env.GITHUB_RUN_ATTEMPT) ?? 1,
    runnerName: env.RUNNER_NAME || null,
    workspace: env.GITHUB_WORKSPACE || null,
    actionRepository: env.GITHUB_ACTION_REPOSITORY || null,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    event,
  };
}

/** The payload of GITHUB_EVENT_PATH; null when it cannot be read, which leaves every fact of the event null. */
export function readPayload(path: string | undefined): unknown {
  try {
    return path === undefined ? null : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** `octo/train/.github/workflows/ci.yml@refs/heads/main` without repository and ref. */
function ownWorkflow(workflowRef: string | undefined, repository: string): string | null {
  const path = workflowPath(workflowRef ?? '');
  return path?.startsWith(repository) ? path.slice(repository.length) : path;
}

const HEADS = 'refs/heads/';
const BASE_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/**
 * Base branch of a comparison: what the change goes to; for a run of a branch that is a base itself, that branch;
 * else the configured or default one.
 */
export const baseBranch = (run: WorkflowRun, configured: string | null): string | null =>
  run.event.baseRef ?? ownBase(run, configured) ?? configured ?? run.event.defaultBranch;

/**
 * True when this run's receipt belongs to the history of the branch that `baseBranch` names, so that later runs compare with it:
 * what is written under a branch holds what was read of the same branch, and of no other.
 */
export const isBaseRun = (run: WorkflowRun, configured: string | null): boolean =>
  run.event.name === 'merge_group' || ownBase(run, configured) !== null;

/** The branch that runs, where it is one that changes go to. */
function ownBase({ event, ref, refProtected }: WorkflowRun, configured: string | null): string | null {
  if (!BASE_EVENTS.includes(event.name) || !ref?.startsWith(HEADS)) return null;
  const branch = ref.slice(HEADS.length);
  return branch === event.defaultBranch || branch === configured || refProtected ? branch : null;
}

/** The branch to compare with instead, should nothing protect a pull request's own base: its runs are not kept. Null where they are. */
export function otherBranch({ event }: WorkflowRun, configured: string | null): string | null {
  const other = configured ?? event.defaultBranch;
  const isKept = event.baseRef === configured || event.baseRef === event.defaultBranch;
  return event.baseRef === null || isKept || event.name === 'merge_group' ? null : other;
}

/** The kinds of event that a verdict tells apart. */
export function eventOf({ event }: WorkflowRun): 'pull_request' | 'push' | 'merge_group' | 'other' {
  if (event.name === 'pull_request' || event.name === 'pull_request_target') return 'pull_request';
  return event.name === 'push' || event.name === 'merge_group' ? event.name : 'other';
}

/** True for a change that is not merged yet, and so may have edited the very rules it is judged by. */
export const isProposal = ({ event }: WorkflowRun): boolean =>
  event.name === 'pull_request' || event.name === 'merge_group';
