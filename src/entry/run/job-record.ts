// What main leaves for post, and for the next job if the runner is shut down: who is being measured, in a file beside the trace.
import * as v from 'valibot';
import type { Subject } from '../../account/receipt/receipt.ts';
import { recordPath } from '../job-place.ts';
import { readSmallFile } from '../read-small-file.ts';
import { writeWhole } from '../write-whole.ts';
import type { WorkflowRun } from './workflow-run.ts';

export interface JobRecord {
  readonly receiptId: string;
  /** A command is one that has a sampler of its own; another lies within its job. */
  readonly scope: Subject['scope'];
  readonly name: string | null;
  readonly matrix: Readonly<Record<string, string | number | boolean | null>>;
  readonly run: WorkflowRun;
}

const text = v.nullable(v.string());
const finite = v.pipe(v.number(), v.finite());
const number = v.nullable(finite);

const JobRecordSchema = v.object({
  receiptId: v.string(),
  scope: v.optional(v.picklist(['job', 'command']), 'job'),
  name: text,
  matrix: v.record(v.string(), v.union([v.string(), finite, v.boolean(), v.null()])),
  run: v.object({
    owner: v.string(),
    repo: v.string(),
    repositoryId: number,
    workflow: text,
    job: text,
    sha: text,
    ref: text,
    headBranch: v.optional(text, null),
    refProtected: v.boolean(),
    runId: number,
    attempt: finite,
    runnerName: text,
    workspace: text,
    actionRepository: v.optional(text, null),
    apiUrl: v.string(),
    event: v.object({
      name: v.string(),
      repositoryId: number,
      defaultBranch: text,
      pullRequest: number,
      baseRef: text,
      baseSha: text,
      headSha: text,
      headRepositoryId: number,
      fork: v.nullable(v.boolean()),
      mergeGroupBaseSha: text,
      before: text,
      // A job of another run's end is never recovered: what it ended is nobody's business later.
      workflowRun: v.optional(v.null(), null),
    }),
  }),
});

/** @throws the system's error. */
export const writeJobRecord = (directory: string, record: JobRecord): void =>
  writeWhole(recordPath(directory), JSON.stringify(record));

/** Null where there is none, or none of ours. */
export function readJobRecord(directory: string): JobRecord | null {
  try {
    const parsed = v.safeParse(JobRecordSchema, JSON.parse(readSmallFile(recordPath(directory))));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
