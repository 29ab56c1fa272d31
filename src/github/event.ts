// Typed facts of the event that started the run, from its webhook payload. Absent, misshapen or hostile fields become null, never a throw.
import { workflowPath } from './workflow-path.ts';

export interface EventFacts {
  /** `pull_request`, `push`, `merge_group`, `schedule`, … as GITHUB_EVENT_NAME has it. */
  readonly name: string;
  readonly repositoryId: number | null;
  readonly defaultBranch: string | null;
  readonly pullRequest: number | null;
  /** Branch name the change goes to: a pull request's or merge group's base, without `refs/heads/`. */
  readonly baseRef: string | null;
  /** Tip of the base at the time of the event: neither the merge base nor what was merged. */
  readonly baseSha: string | null;
  /** The commit to report on; null where GITHUB_SHA is that commit. */
  readonly headSha: string | null;
  readonly headRepositoryId: number | null;
  /** Null where the event has no head repository. */
  readonly fork: boolean | null;
  readonly mergeGroupBaseSha: string | null;
  /** Previous tip of a pushed branch; null for a new branch. */
  readonly before: string | null;
  /** The run that has ended, where that is what started this one. */
  readonly workflowRun: EndedRun | null;
}

/** Said by the service, but of a run whose code may be a fork's: the head is not to be trusted, only to be named. */
export interface EndedRun {
  readonly id: number;
  readonly headSha: string;
  /** A fork may call its branch `main`, too. */
  readonly headBranch: string | null;
  readonly headOwner: string | null;
  readonly headRepositoryId: number | null;
  /** Event that started it, `pull_request`. */
  readonly event: string | null;
  /** Of its workflow file, without `@ref`. */
  readonly path: string | null;
  readonly attempt: number;
  readonly conclusion: string | null;
}

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZEROS = /^0+$/;
const MAX_REF = 255;
const HEADS = 'refs/heads/';
/** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha>`, the merge queue's own branches. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/;

export function readEvent(name: string, payload: unknown): EventFacts {
  const pull = member(payload, 'pull_request');
  const group = member(payload, 'merge_group');
  const repositoryId = idOf(payload, 'repository', 'id');
  const headRepositoryId = idOf(pull, 'head', 'repo', 'id');
  return {
    name,
    repositoryId,
    defaultBranch: refOf(payload, 'repository', 'default_branch'),
    pullRequest: idOf(pull, 'number') ?? queuedPull(group),
    baseRef: refOf(pull, 'base', 'ref') ?? refOf(group, 'base_ref'),
    baseSha: shaOf(pull, 'base', 'sha'),
    headSha: shaOf(pull, 'head', 'sha') ?? shaOf(group, 'head_sha'),
    headRepositoryId,
    // The head repository of a deleted fork is null: that is no reason to trust it.
    fork: pull === undefined ? null : headRepositoryId === null || headRepositoryId !== repositoryId,
    mergeGroupBaseSha: shaOf(group, 'base_sha'),
    before: shaOf(payload, 'before'),
    workflowRun: name === 'workflow_run' ? endedRun(member(payload, 'workflow_run')) : null,
  };
}

function endedRun(run: unknown): EndedRun | null {
  const [id, headSha] = [idOf(run, 'id'), shaOf(run, 'head_sha')];
  if (id === null || headSha === null) return null;
  return {
    id,
    headSha,
    headBranch: refOf(run, 'head_branch'),
    headOwner: wordOf(run, 'head_repository', 'owner', 'login'),
    headRepositoryId: idOf(run, 'head_repository', 'id'),
    event: wordOf(run, 'event'),
    path: workflowPath(wordOf(run, 'path') ?? ''),
    attempt: idOf(run, 'run_attempt') ?? 1,
    conclusion: wordOf(run, 'conclusion'),
  };
}

function member(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

function idOf(value: unknown, ...path: readonly string[]): number | null {
  const id = member(value, ...path);
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

function shaOf(value: unknown, ...path: readonly string[]): string | null {
  const sha = member(value, ...path);
  return typeof sha === 'string' && SHA.test(sha) && !ZEROS.test(sha) ? sha : null;
}

function refOf(value: unknown, ...path: readonly string[]): string | null {
  const ref = member(value, ...path);
  if (typeof ref !== 'string' || ref === '' || ref.length > MAX_REF) return null;
  return ref.startsWith(HEADS) ? ref.slice(HEADS.length) : ref;
}

/** Logins, event names, paths: short texts of the service's own. */
function wordOf(value: unknown, ...path: readonly string[]): string | null {
  const word = member(value, ...path);
  return typeof word === 'string' && word !== '' && word.length <= MAX_REF ? word : null;
}

function queuedPull(group: unknown): number | null {
  const ref = member(group, 'head_ref');
  const number = typeof ref === 'string' ? QUEUE_BRANCH.exec(ref)?.[1] : undefined;
  return number === undefined ? null : Number(number);
}
