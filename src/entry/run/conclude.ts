// From a finished trace to a kept, reviewed and published receipt: the second half of a measured job, in the order that loses nothing.
import { join } from 'node:path';
import type { Outcome, Receipt, Subject } from '../../account/receipt/receipt.ts';
import { type Note, note } from '../../errors.ts';
import { findOwnJob, type JobStep, type OwnJob } from '../../github/jobs.ts';
import type { ReportModel } from '../../report/model.ts';
import { stoppedNote } from '../../report/stopped.ts';
import type { Excess } from '../../review/exceed/find-excess.ts';
import { stoppedVerdict } from '../../review/exceed/stopped-verdict.ts';
import { epochMs } from '../../units.ts';
import { accountTrace, type MonotonicWindow } from '../account-trace.ts';
import { openTimeBudget, type TimeBudget, withDeadline } from '../deadline.ts';
import { everydayAmounts } from '../everyday-amounts.ts';
import type { Inputs } from '../inputs.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { readTrace } from '../read-trace.ts';
import { readWork } from '../work.ts';
import { writeFirst } from '../write-first.ts';
import { type Base, readBase, unreadBase } from './base.ts';
import { comparisonOf } from './compare-run.ts';
import type { Connection } from './connect.ts';
import { readIdleReference } from './idle-reference.ts';
import { fileName, keepReceipt } from './keep.ts';
import { markerOf, publish } from './publish.ts';
import { RECEIPT_FILE } from './receipt-file.ts';
import { subjectOf } from './subject.ts';
import { eventOf, type WorkflowRun } from './workflow-run.ts';

export interface Measured {
  readonly directory: string;
  readonly trace: string;
  readonly receiptId: string;
  /** Part of the trace that is ours; null for all of it. */
  readonly window: MonotonicWindow | null;
  /** True where the sampler is not ours to stop, and measures on. */
  readonly samplerLives: boolean;
  readonly scope: Subject['scope'];
  /** Receipt id of the measured job around us; null when we are the outermost. */
  readonly within: string | null;
  readonly outcome: Outcome;
  /** Why the command was stopped at a budget; null or absent where it was not. */
  readonly excess?: Excess | null;
  readonly notes: readonly Note[];
}

export interface Conclusion {
  readonly model: ReportModel;
  readonly reportPath: string | null;
  readonly commentUrl: string | null;
}

export interface Circumstances {
  readonly inputs: Inputs;
  readonly owner: OwnerFacts;
  readonly run: WorkflowRun;
  readonly connection: Connection;
}

/** Cancelled jobs have minutes for all posts together (runner source, JobDispatcher); one sink that hangs must not eat the others. */
const TOTAL_LIMIT_MS = 60_000;
const READING_LIMIT_MS = 15_000;

export async function conclude(measured: Measured, circumstances: Circumstances): Promise<Conclusion> {
  const { inputs, run, connection } = circumstances;
  const atMost = openTimeBudget(TOTAL_LIMIT_MS);
  const found = await findings(measured, circumstances, atMost);
  const receipt = await receiptOf(measured, circumstances, found);
  const kept = await keepReceipt(receipt, { directory: measured.directory, store: connection.store, atMost });
  const compared = await comparisonOf(receipt, {
    ...circumstances,
    base: found.base,
    ambiguous: kept.ambiguous,
    atMost,
  });
  const { config, anchor } = found.base;
  const { excess = null } = measured;
  const model: ReportModel = {
    receipt,
    ...compared,
    ...(excess === null ? {} : { verdict: stoppedVerdict(compared.verdict, excess.check) }),
    subjectLabel: inputs.name ?? run.job ?? 'job',
    branch: anchor.branch,
    marker: markerOf({ receipt }, config?.comment.id ?? 'default'),
    pull: null,
    equivalents: everydayAmounts(receipt, config),
    notes: [...kept.notes, ...compared.notes],
    receiptArtifact: kept.artifact,
    receiptPath: kept.path,
  };
  const published = await publish({
    model,
    repository: connection.repository,
    // A command inside a measured job is a part of what the job's own comment says.
    pullRequest: measured.within === null && eventOf(run) === 'pull_request' ? run.event.pullRequest : null,
    mode: config?.comment.when ?? inputs.comment,
    directory: measured.directory,
    atMost,
  });
  return { model, ...published };
}

interface Findings {
  readonly base: Base;
  readonly steps: readonly JobStep[];
  readonly notes: readonly Note[];
}

/** What GitHub knows of this run: the base to compare with, and the names of the steps. */
async function findings(
  { scope, notes, excess = null }: Measured,
  { inputs, run, connection }: Circumstances,
  atMost: TimeBudget,
): Promise<Findings> {
  const { repository } = connection;
  const stopped = excess === null ? [] : [stoppedNote(excess)];
  const known = [...stopped, ...notes, ...connection.notes];
  if (repository === null) return { base: unreadBase(run), steps: [], notes: known };
  const [base, job] = await Promise.all([
    withDeadline(readBase(repository, run, inputs.config), atMost(READING_LIMIT_MS)),
    scope === 'job' && run.runId !== null
      ? withDeadline(findOwnJob(repository, ownJob(inputs, run, run.runId)), atMost(READING_LIMIT_MS))
      : null,
  ]);
  const answered = base === 'late' ? unreadBase(run, [BASE_LATE]) : base;
  const steps = job === null || job === 'late' || !job.ok ? [] : (job.value?.steps ?? []);
  const stepNotes = job === null || job === 'late' || job.ok ? [] : [job.note];
  return { base: answered, steps, notes: [...known, ...answered.notes, ...stepNotes] };
}

const BASE_LATE = note(
  'base-late',
  'GitHub did not answer in time, so the base commit is unknown.',
  'warning',
);

const ownJob = (inputs: Inputs, run: WorkflowRun, runId: number): OwnJob => ({
  checkRunId: inputs.checkRunId,
  runId,
  attempt: run.attempt,
  runnerName: run.runnerName ?? '',
  jobId: run.job ?? '',
});

async function receiptOf(
  measured: Measured,
  { inputs, owner, run }: Circumstances,
  found: Findings,
): Promise<Receipt> {
  const { work, notes: workNotes } = readWork(inputs.work, run.workspace ?? '.');
  const time = (text: string | null) => (text === null ? null : epochMs(Date.parse(text)));
  return accountTrace({
    trace: readTrace(measured.trace),
    fromHere: true,
    id: measured.receiptId,
    window: measured.window,
    samplerLives: measured.samplerLives,
    subject: subjectOf({
      run,
      name: inputs.name,
      matrix: inputs.matrix,
      scope: measured.scope,
      within: measured.within,
      unit: work?.unit ?? null,
      tree: found.base.tree,
      outcome: measured.outcome,
    }),
    stepNames: found.steps.map(({ name, startedAt, completedAt, conclusion }) => ({
      name,
      startedAt: time(startedAt),
      completedAt: time(completedAt),
      conclusion,
    })),
    owner,
    config: found.base.config,
    region: inputs.region,
    misstated: 'noted',
    runnerName: run.runnerName,
    directory: run.workspace ?? '.',
    work,
    notes: [...found.notes, ...workNotes],
    sysroot: '/',
    // The posts of a cancelled job share minutes, and its receipt is compared with nothing.
    hurried: measured.outcome === 'cancelled',
    keep: (receipt) => writeFirst(receipt, join(measured.directory, fileName(receipt, RECEIPT_FILE))),
    salt: String(run.repositoryId ?? 'local'),
    // Only there do receipts of earlier jobs lie beside ours.
    ...(owner.stateDirectory === null ? {} : { idleReference: readIdleReference(measured.directory) }),
  });
}
