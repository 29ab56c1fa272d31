// Puts things into the simulated repository that came about before, or beside, the test: comments, runs, jobs, artifacts.
import { strToU8, zipSync } from 'fflate';
import type { JsonObject } from '../json.ts';
import type { Artifact, Comment, Job, Run, Store, User } from './store.ts';

export interface NewComment {
  readonly issue: number;
  readonly user: User;
  readonly body: string;
}

export function addComment(store: Store, comment: NewComment): Comment {
  const at = store.now();
  const added: Comment = { ...comment, id: store.nextId(), createdAt: at, updatedAt: at };
  store.comments.set(added.id, added);
  return added;
}

export type NewRun = Pick<Run, 'event' | 'headSha'> & Partial<Run>;

/** A finished, successful run of `.github/workflows/ci.yml` on the default branch, but for what is handed in. */
export function addRun(store: Store, run: NewRun): Run {
  const added: Run = {
    id: store.nextId(),
    number: store.runs.size + 1,
    attempt: 1,
    path: '.github/workflows/ci.yml',
    workflow: 'CI',
    headBranch: store.defaultBranch,
    headRepository: store.repository,
    status: 'completed',
    conclusion: 'success',
    createdAt: store.now(),
    ...run,
  };
  store.runs.set(added.id, added);
  return added;
}

export type NewJob = Pick<Job, 'runId' | 'name'> & Partial<Job>;

/** A job of the run's newest attempt that ended well, but for what is handed in. */
export function addJob(store: Store, job: NewJob): Job {
  const run = store.runs.get(job.runId);
  if (run === undefined) throw new Error(`no run ${job.runId}`);
  const added: Job = {
    id: store.nextId(),
    attempt: run.attempt,
    runnerName: 'gpu-box-1',
    labels: ['self-hosted', 'gpu'],
    status: 'completed',
    conclusion: 'success',
    startedAt: run.createdAt,
    completedAt: run.createdAt,
    steps: [],
    ...job,
  };
  store.jobs.set(added.id, added);
  return added;
}

export interface NewArtifact {
  readonly runId: number;
  readonly name: string;
  /** Content by file name; or raw bytes, which need not be a zip at all. */
  readonly content: Readonly<Record<string, string>> | Uint8Array;
  readonly expired?: boolean;
  readonly createdAt?: string;
}

export function addArtifact(
  store: Store,
  { runId, name, content, expired, createdAt }: NewArtifact,
): Artifact {
  const added: Artifact = {
    id: store.nextId(),
    runId,
    name,
    content: content instanceof Uint8Array ? content : zipped(content),
    createdAt: createdAt ?? store.now(),
    expired: expired ?? false,
  };
  store.artifacts.set(added.id, added);
  return added;
}

/** A receipt as a measured job leaves it: one file of a fixed name. */
export function addReceiptArtifact(
  store: Store,
  { receipt, ...artifact }: Omit<NewArtifact, 'content'> & { readonly receipt: JsonObject },
): Artifact {
  return addArtifact(store, { ...artifact, content: { 'receipt.json': JSON.stringify(receipt) } });
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
