#!/usr/bin/env node
// Entry `cli`: the same engine from a terminal. Dispatches to one file per command; exit codes are part of the interface.
import { CarbonError, type ErrorCode, explain } from '../errors.ts';
import { closest } from '../spelling.ts';
import { COMMON_OPTIONS, parseArguments, splitCommand } from './command/arguments.ts';
import { type Command, EXIT, print, say, sayUnmarked } from './command/command.ts';
import { helpPage } from './command/help-page.ts';
import { leave } from './leave.ts';
import { findProduct } from './product.ts';

/** Each with its engine, and loaded only when it is named: what runs beside a job shall be small. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['run', async () => (await import('./command/run.ts')).runCommandCommand],
  ['start', async () => (await import('./command/start.ts')).startCommand],
  ['mark', async () => (await import('./command/mark.ts')).markCommand],
  ['stop', async () => (await import('./command/stop.ts')).stopCommand],
  ['probe', async () => (await import('./command/probe.ts')).probeCommand],
  ['account', async () => (await import('./command/account.ts')).accountCommand],
  ['review', async () => (await import('./command/review.ts')).reviewCommand],
  ['simulate', async () => (await import('./command/simulate.ts')).simulateCommand],
  ['ledger', async () => (await import('./command/ledger.ts')).ledgerCommand],
  ['grid', async () => (await import('./command/grid.ts')).gridCommand],
]);
/** Named in the interface, built later: refused by name. */
const LATER = ['dashboard'];
/** What nobody has misspelt: a full disk, a process that cannot be made. */
const OURS: readonly ErrorCode[] = ['file-unwritable', 'command-not-started'];
const HELP_WORDS = ['--help', '-h', 'help'];

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined) {
    sayUnmarked(await overview());
    return EXIT.wrongUse;
  }
  if (name === '--version') {
    print(findProduct().version);
    return EXIT.ok;
  }
  if (HELP_WORDS.includes(name)) return help(words[0] ?? null);
  const load = COMMANDS.get(name);
  return load === undefined ? unknownCommand(name) : perform(await load(), words);
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

async function help(name: string | null): Promise<number> {
  const load = COMMANDS.get(name ?? '');
  if (name !== null && load === undefined) return unknownCommand(name);
  print(load === undefined ? await overview() : helpPage(await load()));
  return EXIT.ok;
}

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  return `Usage: carbon-action COMMAND [options]

${commands.map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`).join('\n')}

Every command: --format text|json|markdown, --quiet, --help. Version ${findProduct().version}.
`;
}

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
