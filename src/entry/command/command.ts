// What every subcommand of the CLI looks like, and where it writes: results to stdout, notes and progress to stderr.
import type { Arguments, OptionTable } from './arguments.ts';

export interface Command {
  readonly usage: string;
  readonly purpose: string;
  readonly options: OptionTable;
  /** Exit status of wrong use: 2, or 125 for `run`, whose other statuses belong to the wrapped command. */
  readonly wrongUse: number;
  /** True when words after the first non-option belong to a command of the user's. */
  readonly wraps: boolean;
  readonly execute: (arguments_: Arguments, wrapped: readonly string[]) => Promise<number>;
}

export const EXIT = { ok: 0, failure: 1, wrongUse: 2, overBudget: 3, wrongUseOfRun: 125 } as const;

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const say = (text: string): void => {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
};
