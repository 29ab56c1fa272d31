// After a measurement at a terminal: trace and receipt are kept before anything is said, then comparison and ledger.
import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import type { Outcome, Receipt } from '../../account/receipt/receipt.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError, explain, messageOf } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import { stoppedNote } from '../../report/stopped.ts';
import type { Excess } from '../../review/exceed/find-excess.ts';
import { stoppedVerdict } from '../../review/exceed/stopped-verdict.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import { readTrace } from '../read-trace.ts';
import { writeFirst } from '../write-first.ts';
import { writeReceipt } from '../write-receipt.ts';
import { accountLocally } from './account-locally.ts';
import { say } from './command.ts';
import type { ConclusionPlan } from './conclusion-plan.ts';
import { openLocalReview, replay } from './local-review.ts';
import type { Settings } from './settings.ts';

export interface Concluding {
  readonly name: string;
  readonly trace: string;
  /** Null for all of the trace. */
  readonly window: MonotonicWindow | null;
  /** True where the sampler is not ours to stop, and measures on. */
  readonly samplerLives: boolean;
  /** Receipt id of the measured job around us; null when we are the outermost. */
  readonly within: string | null;
  readonly outcome: Outcome;
  /** Why it was stopped at a budget; null where it was not. */
  readonly excess: Excess | null;
  /** True where it can be tried again: what cannot be written is then thrown, before anything enters a history, and else said. */
  readonly repeatable: boolean;
}

/** What is to be told. @throws CarbonError as `accountTrace` and the ledger do, and `file-unwritable` where it is repeatable. */
export async function concludeMeasurement(
  plan: ConclusionPlan,
  settings: Settings,
  measured: Concluding,
): Promise<ReportModel> {
  const written = (write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      if (measured.repeatable) throw error;
      say(explain(error));
      return false;
    }
  };
  const { trace: tracePath, receipt: receiptPath } = plan;
  if (tracePath !== null) written(() => keepTrace(measured.trace, tracePath));
  const receipt = await receiptOf(plan, settings, measured);
  const isKept = receiptPath !== null && written(() => writeReceipt(receipt, receiptPath));
  const review = openLocalReview(plan.review, null);
  const replayed = await replay([receipt], review, settings.now);
  const { excess } = measured;
  const reviewed =
    excess === null ? replayed : { ...replayed, verdict: stoppedVerdict(replayed.verdict, excess.check) };
  const appended = (await review.ledger?.append([entryOf(receipt)])) ?? [];
  return { ...reviewed, receiptPath: isKept ? receiptPath : null, notes: [...reviewed.notes, ...appended] };
}

function receiptOf(
  { region, work, receipt: path }: ConclusionPlan,
  settings: Settings,
  { trace, excess, repeatable: _, ...measured }: Concluding,
): Promise<Receipt> {
  const random = randomBytes(ID_BYTES).toString('hex');
  return accountLocally(
    {
      ...measured,
      trace: readTrace(trace),
      id: receiptId({ runId: null, attempt: null, job: measured.name, random }),
      fromHere: true,
      scope: 'command',
      region,
      work,
      notes: excess === null ? [] : [stoppedNote(excess)],
      runnerName: process.env.RUNNER_NAME ?? null,
      hurried: measured.outcome === 'cancelled',
      ...(path === null ? {} : { keep: (first) => writeFirst(first, path) }),
    },
    settings,
  );
}

const ID_BYTES = 8;

/** Whole or not at all, as the receipt. @throws CarbonError `file-unwritable`. */
function keepTrace(from: string, to: string): void {
  const draft = `${to}.part`;
  try {
    rmSync(draft, { force: true });
    copyFileSync(from, draft, constants.COPYFILE_EXCL);
    renameSync(draft, to);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new CarbonError('file-unwritable', `The trace cannot be written to ${to}: ${messageOf(cause)}.`, {
      cause,
    });
  }
}
