// From a finished trace to a kept, reviewed and published receipt: the second half of a measured job, in the order that loses nothing.
import { join } from 'node:path';
import type { Outcome, Receipt, Subject } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';
import { stoppedNote } from '../../report/stopped.ts';
import type { Excess } from '../../review/exceed/find-excess.ts';
import { RECEIPT_FILE } from '../../review/ledger/receipt-artifact.ts';
import { epochMs } from '../../units.ts';
import { accountTrace, type MonotonicWindow } from '../account-trace.ts';
import { openTimeBudget } from '../deadline.ts';
import type { Inputs } from '../inputs.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { readTrace } from '../read-trace.ts';
import { readWork } from '../work.ts';
import { writeFirst } from '../write-first.ts';
import { type Findings, findBase } from './base/find-base.ts';
import { rulesOf } from './base/rules-of.ts';
import { markerOf } from './comment/sticky-comment.ts';
import type { Connection } from './connect.ts';
import { hidePlace } from './hide-place.ts';
import { readIdleReference } from './idle-reference.ts';
import { isPlaceHidden } from './is-place-hidden.ts';
import { judgeJob } from './judge-job.ts';
import { fileName, keepReceipt } from './keep.ts';
import { type Published, publishJob } from './publish-job.ts';
import { subjectOf } from './subject.ts';
import type { WorkflowRun } from './workflow-run.ts';

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

export interface Circumstances {
  readonly inputs: Inputs;
  readonly owner: OwnerFacts;
  readonly run: WorkflowRun;
  readonly connection: Connection;
}

/** Cancelled jobs have minutes for all posts together (runner source, JobDispatcher); one sink that hangs must not eat the others. */
const TOTAL_LIMIT_MS = 60_000;

export async function conclude(measured: Measured, circumstances: Circumstances): Promise<Published> {
  const { inputs, run, connection } = circumstances;
  const atMost = openTimeBudget(TOTAL_LIMIT_MS);
  const found = await findBase({ inputs, run, connection, wantsSteps: measured.scope === 'job', atMost });
  const { base, pull } = found;
  const receipt = await receiptOf(measured, circumstances, found);
  const kept = await keepReceipt(receipt, { directory: measured.directory, store: connection.store, atMost });
  const judged = await judgeJob({
    receipt,
    ambiguous: kept.ambiguous,
    inputs,
    run,
    connection,
    base,
    pull,
    marker: markerOf(run, base.config, [receipt]),
    atMost,
  });
  return publishJob({ ...circumstances, measured, base, pull, receipt, kept, judged, atMost });
}

async function receiptOf(
  measured: Measured,
  { inputs, owner, run, connection }: Circumstances,
  { base, steps, notes }: Findings,
): Promise<Receipt> {
  const { work, notes: workNotes } = readWork(inputs.work, run.workspace ?? '.');
  const { excess = null } = measured;
  const time = (text: string | null) => (text === null ? null : epochMs(Date.parse(text)));
  const salt = String(run.repositoryId ?? 'local');
  const receipt = await accountTrace({
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
      tree: base.tree,
      outcome: measured.outcome,
      rules: rulesOf(base.config),
    }),
    stepNames: steps.map(({ name, startedAt, completedAt, conclusion }) => ({
      name,
      startedAt: time(startedAt),
      completedAt: time(completedAt),
      conclusion,
    })),
    owner,
    config: base.config,
    region: inputs.region,
    misstated: 'noted',
    runnerName: run.runnerName,
    directory: run.workspace ?? '.',
    work,
    notes: [
      ...(excess === null ? [] : [stoppedNote(excess)]),
      ...measured.notes,
      ...connection.notes,
      ...notes,
      ...workNotes,
    ],
    sysroot: '/',
    // The posts of a cancelled job share minutes, and its receipt is compared with nothing.
    hurried: measured.outcome === 'cancelled',
    keep: (receipt) => writeFirst(receipt, join(measured.directory, fileName(receipt, RECEIPT_FILE))),
    salt,
    // Only there do receipts of earlier jobs lie beside ours.
    ...(owner.stateDirectory === null ? {} : { idleReference: readIdleReference(measured.directory) }),
  });
  return isPlaceHidden(base, run, inputs.config) ? hidePlace(receipt, salt) : receipt;
}
