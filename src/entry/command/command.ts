// What every subcommand of the CLI looks like, and where it writes: results to stdout, notes and progress to stderr.
import { terminalText } from '../../report/escape.ts';
import type { Arguments, CommonOption, OptionTable } from './arguments.ts';

export interface Command {
  readonly usage: string;
  readonly purpose: string;
  readonly options: OptionTable;
  /** Common options that change what this command does; the others are accepted as well, and not shown in its help. */
  readonly uses: readonly CommonOption[];
  /** What a person may try, one command line each. */
  readonly examples: readonly string[];
  readonly exits: {
    readonly wrongUse: number;
    readonly failure: number;
    /** Line of the help page. */
    readonly text: string;
  };
  /** True when words after the first non-option belong to a command of the user's. */
  readonly wraps: boolean;
  readonly execute: (arguments_: Arguments, wrapped: readonly string[]) => Promise<number>;
}

export const EXIT = { ok: 0, failure: 1, wrongUse: 2, overBudget: 3, notStarted: 125 } as const;

/** Of all commands but `run`, whose exit statuses belong to the wrapped command. */
export const USUAL_EXITS = { wrongUse: EXIT.wrongUse, failure: EXIT.failure } as const;

const PREFIX = 'carbon: ';

/** A result. */
export const print = (text: string): void => {
  process.stdout.write(ended(text));
};

/** A note, progress, or what went wrong: each line begins with our prefix, since a wrapped command writes there as well. */
export const say = (text: string): void => {
  // What it quotes may be a stranger's: no terminal and no runner is to act on it.
  sayUnmarked(text.replace(/[^\n]+/g, terminalText).replace(/^/gm, PREFIX));
};

/** A document that belongs on stderr, such as the receipt of `run --format json`. */
export const sayUnmarked = (text: string): void => {
  process.stderr.write(ended(text));
};

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
