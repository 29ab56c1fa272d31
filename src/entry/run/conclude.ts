// From a finished trace to a kept, reviewed and published receipt: the second half of a measured job, in the order that loses nothing.
import type { Outcome, Receipt, Subject } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';
import { findOwnJob } from '../../github/jobs.ts';
import type { ReportModel } from '../../report/model.ts';
import { policyFrom } from '../../review/budget/policy-from.ts';
import { NO_ANCHOR } from '../../review/comparison/anchor.ts';
import { entryOf } from '../../review/history/reduce.ts';
import { parseLedgerSpec } from '../../review/ledger/spec.ts';
import { review } from '../../review/review.ts';
import { epochMs } from '../../units.ts';
import { accountTrace, type MonotonicWindow } from '../account-trace.ts';
import type { Inputs } from '../inputs.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { readWork } from '../work.ts';
import { type Base, readBase } from './base.ts';
import type { Connection } from './connect.ts';
import { earlierAttempts, ledgerOf } from './history.ts';
import { keepReceipt } from './keep.ts';
import { markerOf, publish } from './publish.ts';
import { subjectOf } from './subject.ts';
import { isBaseRun, type WorkflowRun } from './workflow-run.ts';

export interface Measured {
  readonly directory: string;
  readonly trace: string;
  readonly receiptId: string;
  /** Part of the trace that is ours; null for all of it. */
  readonly window: MonotonicWindow | null;
  readonly scope: Subject['scope'];
  /** Receipt id of the measured job around us; null when we are the outermost. */
  readonly within: string | null;
  readonly outcome: Outcome;
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

const NO_BASE: Base = { anchor: NO_ANCHOR, tree: null, config: null, notes: [] };

export async function conclude(measured: Measured, circumstances: Circumstances): Promise<Conclusion> {
  const { inputs, run, connection } = circumstances;
  const { repository, store } = connection;
  const [base, job] = await Promise.all([
    repository === null ? NO_BASE : readBase(repository, run, inputs.config),
    repository === null || run.runId === null || measured.scope === 'command'
      ? null
      : findOwnJob(repository, {
          checkRunId: inputs.checkRunId,
          runId: run.runId,
          attempt: run.attempt,
          runnerName: run.runnerName ?? '',
          jobId: run.job ?? '',
        }),
  ]);
  const steps = job?.ok ? (job.value?.steps ?? []) : [];
  const notes = [
    ...measured.notes,
    ...base.notes,
    ...connection.notes,
    ...(job?.ok === false ? [job.note] : []),
  ];
  const receipt = await receiptOf(measured, circumstances, { base, steps, notes });
  const kept = await keepReceipt(receipt, measured.directory, store);

  const spec = base.config?.ledger ? parseLedgerSpec(base.config.ledger) : inputs.ledger;
  const { ledger, notes: ledgerNotes } = ledgerOf({ spec, store, run, branch: base.anchor.branch });
  const [history, attempts] = await Promise.all([
    ledger.read(receipt.subject.series),
    earlierAttempts(store, run, receipt.subject.series),
  ]);
  const entry = entryOf(receipt);
  const decided = policyFrom(base.config, { budgets: inputs.budgets, onExceed: inputs.onExceed });
  const reviewed = review({
    head: [...attempts.entries, entry],
    history: history.entries,
    anchor: base.anchor,
    budgets: decided.budgets,
    policy: decided.policy,
    now: epochMs(Date.parse(receipt.ended_at)),
    event: eventOf(run),
    ambiguous: kept.ambiguous,
  });
  const belongs =
    run.event.fork !== true && (spec.kind === 'directory' || isBaseRun(run, base.config?.branch ?? null));
  const appended = belongs ? await ledger.append([entry]) : [];

  const model: ReportModel = {
    receipt,
    comparison: reviewed.comparison,
    verdict: reviewed.verdict,
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    subjectLabel: inputs.name ?? run.job ?? 'job',
    branch: base.anchor.branch,
    marker: markerOf({ receipt }, base.config?.comment.id ?? 'default'),
    pull: null,
    headShaShort: null,
    notes: [
      ...kept.notes,
      ...ledgerNotes,
      ...history.notes,
      ...attempts.notes,
      ...decided.notes,
      ...reviewed.notes,
      ...appended,
    ],
    receiptPath: kept.path,
    ledgerName: ledger.name,
  };
  const published = await publish({
    model,
    repository,
    // A command inside a measured job is a part of what the job's own comment says.
    pullRequest: measured.within === null ? run.event.pullRequest : null,
    mode: base.config?.comment.when ?? inputs.comment,
    directory: measured.directory,
  });
  return { model, ...published };
}

interface Findings {
  readonly base: Base;
  readonly steps: readonly {
    name: string;
    startedAt: string | null;
    completedAt: string | null;
    conclusion: string | null;
  }[];
  readonly notes: readonly Note[];
}

async function receiptOf(
  measured: Measured,
  { inputs, owner, run }: Circumstances,
  found: Findings,
): Promise<Receipt> {
  const { work, notes: workNotes } = await readWork(inputs.work, run.workspace ?? '.');
  const time = (text: string | null) => (text === null ? null : epochMs(Date.parse(text)));
  return accountTrace({
    trace: measured.trace,
    id: measured.receiptId,
    window: measured.window,
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
    runnerName: run.runnerName,
    directory: run.workspace ?? '.',
    work,
    notes: [...found.notes, ...workNotes],
    sysroot: '/',
    salt: String(run.repositoryId ?? 'local'),
  });
}

function eventOf({ event }: WorkflowRun): 'pull_request' | 'push' | 'merge_group' | 'other' {
  if (event.name === 'pull_request' || event.name === 'pull_request_target') return 'pull_request';
  return event.name === 'push' || event.name === 'merge_group' ? event.name : 'other';
}
