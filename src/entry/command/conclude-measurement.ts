// After a measurement at a terminal: trace and receipt are kept before anything is said, then comparison and ledger.
import { randomBytes } from 'node:crypto';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import type { Outcome, Receipt } from '../../account/receipt/receipt.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { explain, messageOf } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import { readTrace } from '../read-trace.ts';
import { writeReceipt } from '../write-receipt.ts';
import { accountLocally } from './account-locally.ts';
import { say } from './command.ts';
import type { ConclusionPlan } from './conclusion-plan.ts';
import { replay } from './local-review.ts';
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
}

/** What is to be told. A file that could not be written has been said. @throws CarbonError as `accountTrace` and the ledger do. */
export async function concludeMeasurement(
  plan: ConclusionPlan,
  settings: Settings,
  measured: Concluding,
): Promise<ReportModel> {
  if (plan.trace !== null) keepTrace(measured.trace, plan.trace);
  const receipt = await receiptOf(plan, settings, measured);
  const receiptPath = plan.receipt !== null && keepReceipt(receipt, plan.receipt) ? plan.receipt : null;
  const { review } = plan;
  const reviewed = await replay([receipt], review, settings.now);
  const appended = (await review.ledger?.append([entryOf(receipt)])) ?? [];
  return { ...reviewed, receiptPath, notes: [...reviewed.notes, ...appended] };
}

function receiptOf(
  { region, work }: ConclusionPlan,
  settings: Settings,
  { trace, ...measured }: Concluding,
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
      runnerName: process.env.RUNNER_NAME ?? null,
    },
    settings,
  );
}

const ID_BYTES = 8;

/** False when it could not be written, which has been said. */
function keepReceipt(receipt: Receipt, path: string): boolean {
  try {
    writeReceipt(receipt, path);
    return true;
  } catch (error) {
    say(explain(error));
    return false;
  }
}

/** Whole or not at all, as the receipt. */
function keepTrace(from: string, to: string): void {
  const draft = `${to}.part`;
  try {
    copyFileSync(from, draft);
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { force: true });
    say(`The trace cannot be written to ${to}: ${messageOf(error)}.`);
  }
}
