// Typed facts of the event that started the run, from its webhook payload. Absent, misshapen or hostile fields become null, never a throw.

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

function queuedPull(group: unknown): number | null {
  const ref = member(group, 'head_ref');
  const number = typeof ref === 'string' ? QUEUE_BRANCH.exec(ref)?.[1] : undefined;
  return number === undefined ? null : Number(number);
}
