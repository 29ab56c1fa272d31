// After the command: the summary on stderr, and the exit status.
import { serialiseReceipt } from '../../../account/receipt/codec.ts';
import type { Outcome } from '../../../account/receipt/receipt.ts';
import { explain } from '../../../errors.ts';
import { renderComment } from '../../../report/comment.ts';
import { renderText } from '../../../report/console.ts';
import type { ReportModel } from '../../../report/model.ts';
import type { CommandResult } from '../../run-command.ts';
import { say, sayUnmarked } from '../command.ts';
import { concludeMeasurement } from '../conclude-measurement.ts';
import type { Settings } from '../settings.ts';
import type { MeasuredCommand, Measurement } from './measure-command.ts';
import type { Plan } from './plan.ts';

/** The exit status: the command's own, or the plan's for a budget that failed or that it was stopped at. A failure of ours is said and changes nothing. */
export async function concludeCommand(
  plan: Plan,
  settings: Settings,
  {
    result,
    measurement,
    excess,
  }: Omit<MeasuredCommand, 'measurement'> & { readonly measurement: Measurement },
): Promise<number> {
  const exitCode = excess === null ? result.exitCode : plan.exceedCode;
  try {
    const { remove: _, ...known } = measurement;
    const measured = { ...known, name: plan.name, outcome: outcomeOf(result), excess };
    const model = await concludeMeasurement(plan, settings, { ...measured, repeatable: false });
    if (!settings.quiet) summarise(model, settings);
    return result.exitCode === 0 && model.verdict.failed ? plan.exceedCode : exitCode;
  } catch (error) {
    say(`No figures. ${explain(error)}`);
    return exitCode;
  }
}

/** A program that saves its work when it is stopped, and succeeds, has not done all of it. */
function outcomeOf({ exitCode, signal, wasEnded }: CommandResult): Outcome {
  if (signal !== null || wasEnded) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

function summarise(model: ReportModel, { format }: Settings): void {
  if (format === 'json') sayUnmarked(serialiseReceipt(model.receipt));
  else say((format === 'markdown' ? renderComment : renderText)(model));
}
