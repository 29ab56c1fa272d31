// After the command: trace and receipt are kept before anything is said, then comparison, ledger, summary and exit status.
import { randomBytes } from 'node:crypto';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { serialiseReceipt } from '../../../account/receipt/codec.ts';
import type { Outcome, Receipt } from '../../../account/receipt/receipt.ts';
import { receiptId } from '../../../account/receipt/receipt-id.ts';
import { explain, messageOf } from '../../../errors.ts';
import { renderComment } from '../../../report/comment.ts';
import { renderText } from '../../../report/console.ts';
import type { ReportModel } from '../../../report/model.ts';
import { entryOf } from '../../../review/history/reduce.ts';
import { readTrace } from '../../read-trace.ts';
import { writeReceipt } from '../../run/keep.ts';
import type { CommandResult } from '../../run-command.ts';
import { accountLocally } from '../account-locally.ts';
import { say, sayUnmarked } from '../command.ts';
import { replay } from '../local-review.ts';
import type { Settings } from '../settings.ts';
import type { Measurement } from './measure-command.ts';
import type { Plan } from './plan.ts';

/** The exit status: the command's own, or the plan's for a failed budget. A failure of ours is said and changes nothing. */
export async function concludeCommand(
  plan: Plan,
  settings: Settings,
  { result, measurement }: { readonly result: CommandResult; readonly measurement: Measurement },
): Promise<number> {
  try {
    if (plan.trace !== null) keepTrace(measurement.trace, plan.trace);
    const receipt = await receiptOf(plan, settings, { result, measurement });
    const receiptPath = plan.receipt !== null && keepReceipt(receipt, plan.receipt) ? plan.receipt : null;
    const { review } = plan;
    const reviewed = await replay([receipt], review, settings.now);
    const appended = (await review.ledger?.append([entryOf(receipt)])) ?? [];
    const notes = [...reviewed.notes, ...appended];
    if (!settings.quiet) summarise({ ...reviewed, receiptPath, notes }, settings);
    return result.exitCode === 0 && reviewed.verdict.failed ? plan.exceedCode : result.exitCode;
  } catch (error) {
    say(`No figures. ${explain(error)}`);
    return result.exitCode;
  }
}

function receiptOf(
  plan: Plan,
  settings: Settings,
  { result, measurement }: { readonly result: CommandResult; readonly measurement: Measurement },
): Promise<Receipt> {
  const { name, region, work } = plan;
  const { window, within } = measurement;
  return accountLocally(
    {
      trace: readTrace(measurement.trace),
      id: receiptId({ runId: null, attempt: null, job: name, random: randomBytes(ID_BYTES).toString('hex') }),
      window,
      fromHere: true,
      name,
      scope: 'command',
      outcome: outcomeOf(result),
      within,
      region,
      work,
      runnerName: process.env.RUNNER_NAME ?? null,
    },
    settings,
  );
}

const ID_BYTES = 8;

function outcomeOf({ exitCode, signal }: CommandResult): Outcome {
  if (signal !== null) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

function summarise(model: ReportModel, { format }: Settings): void {
  if (format === 'json') sayUnmarked(serialiseReceipt(model.receipt));
  else say((format === 'markdown' ? renderComment : renderText)(model));
}

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
