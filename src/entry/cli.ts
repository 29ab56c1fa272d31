#!/usr/bin/env node
// Entry `cli`: the same engine from a terminal. Dispatches to one file per command; exit codes are part of the interface.
import { CarbonError, type ErrorCode, explain } from '../errors.ts';
import { closest } from '../spelling.ts';
import { accountCommand } from './command/account.ts';
import { COMMON_OPTIONS, parseArguments, splitCommand } from './command/arguments.ts';
import { type Command, EXIT, print, say, sayUnmarked } from './command/command.ts';
import { gridCommand } from './command/grid.ts';
import { helpPage } from './command/help-page.ts';
import { ledgerCommand } from './command/ledger.ts';
import { markCommand } from './command/mark.ts';
import { probeCommand } from './command/probe.ts';
import { reviewCommand } from './command/review.ts';
import { runCommandCommand } from './command/run.ts';
import { simulateCommand } from './command/simulate.ts';
import { startCommand } from './command/start.ts';
import { stopCommand } from './command/stop.ts';
import { leave } from './leave.ts';
import { findProduct } from './product.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['run', runCommandCommand],
  ['start', startCommand],
  ['mark', markCommand],
  ['stop', stopCommand],
  ['probe', probeCommand],
  ['account', accountCommand],
  ['review', reviewCommand],
  ['simulate', simulateCommand],
  ['ledger', ledgerCommand],
  ['grid', gridCommand],
]);
/** Named in the interface, built later: refused by name. */
const LATER = ['dashboard'];
/** What nobody has misspelt: a full disk, a process that cannot be made. */
const OURS: readonly ErrorCode[] = ['file-unwritable', 'command-not-started'];
const HELP_WORDS = ['--help', '-h', 'help'];

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined) {
    sayUnmarked(overview());
    return EXIT.wrongUse;
  }
  if (name === '--version') {
    print(findProduct().version);
    return EXIT.ok;
  }
  if (HELP_WORDS.includes(name)) return help(words[0] ?? null);
  const command = COMMANDS.get(name);
  return command === undefined ? unknownCommand(name) : perform(command, words);
}

async function perform(command: Command, words: readonly string[]): Promise<number> {
  try {
    const table = { ...COMMON_OPTIONS, ...command.options };
    const { own, command: wrapped } = command.wraps
      ? splitCommand(words, table)
      : { own: words, command: [] };
    const given = parseArguments(own, table);
    if (given.flag('help')) {
      print(helpPage(command));
      return EXIT.ok;
    }
    return await command.execute(given, wrapped);
  } catch (error) {
    say(explain(error));
    const { wrongUse, failure } = command.exits;
    return error instanceof CarbonError && !OURS.includes(error.code) ? wrongUse : failure;
  }
}

function help(name: string | null): number {
  const command = COMMANDS.get(name ?? '');
  if (name !== null && command === undefined) return unknownCommand(name);
  print(command === undefined ? overview() : helpPage(command));
  return EXIT.ok;
}

const overview = (): string => `Usage: carbon-action COMMAND [options]

${[...COMMANDS.values()].map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`).join('\n')}

Every command: --format text|json|markdown, --quiet, --help. Version ${findProduct().version}.
`;

function unknownCommand(name: string): number {
  const isLater = LATER.includes(name);
  const known = [...COMMANDS.keys()];
  const suggestion = isLater ? null : closest(name, known);
  const hint = suggestion ? `Did you mean "${suggestion}"?` : `Commands: ${known.join(', ')}.`;
  const error = isLater
    ? new CarbonError('not-available-yet', `The command "${name}" is not available yet.`, { hint })
    : new CarbonError('bad-usage', `There is no command "${name}".`, { hint });
  say(explain(error));
  return EXIT.wrongUse;
}

// A reader that closes our pipe early has what it wanted; a full disk behind it has not.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(EXIT.failure);
});
// Notes that nobody reads must not change the exit status of a wrapped command.
process.stderr.on('error', () => {});
await leave(await main(process.argv.slice(2)));
