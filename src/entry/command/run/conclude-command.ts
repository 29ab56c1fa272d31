// After the command: the summary on stderr, and the exit status. Only now is loaded what accounts and tells, to be small beside the command.
import type { Outcome } from '../../../account/receipt/receipt.ts';
import { explain } from '../../../errors.ts';
import type { CommandResult } from '../../run-command.ts';
import { say } from '../command.ts';
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
    const { concludeMeasurement } = await import('../conclude-measurement.ts');
    const { summarise } = await import('./summarise.ts');
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
