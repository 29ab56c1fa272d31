#!/usr/bin/env node
// Entry `cli`: the same engine from a terminal. Dispatches to one file per command; exit codes are part of the interface.
import { CarbonError, explain } from '../errors.ts';
import { closest } from '../spelling.ts';
import { accountCommand } from './command/account.ts';
import { COMMON_OPTIONS, helpPage, parseArguments, splitCommand } from './command/arguments.ts';
import { type Command, EXIT, print, say } from './command/command.ts';
import { gridCommand } from './command/grid.ts';
import { probeCommand } from './command/probe.ts';
import { reviewCommand } from './command/review.ts';
import { runCommandCommand } from './command/run.ts';
import { findProduct } from './product.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  run: runCommandCommand,
  probe: probeCommand,
  account: accountCommand,
  review: reviewCommand,
  grid: gridCommand,
};
/** Named in the interface, built later: refused by name. */
const LATER = ['start', 'mark', 'stop', 'simulate', 'ledger', 'dashboard'];

const OVERVIEW = `Usage: carbon-action COMMAND [options]

${Object.values(COMMANDS)
  .map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`)
  .join('\n')}

Every command: --format text|json|markdown, --quiet, --help. Version ${findProduct().version}.
`;

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? say : print)(OVERVIEW);
    return name === undefined ? EXIT.wrongUse : EXIT.ok;
  }
  if (name === '--version') {
    print(findProduct().version);
    return EXIT.ok;
  }
  const command = COMMANDS[name];
  if (command === undefined) {
    say(explain(unknownCommand(name)));
    return EXIT.wrongUse;
  }
  try {
    const table = { ...COMMON_OPTIONS, ...command.options };
    const { own, command: wrapped } = command.wraps
      ? splitCommand(words, table)
      : { own: words, command: [] };
    const given = parseArguments(own, table);
    if (given.flag('help')) {
      print(helpPage(command.usage, command.purpose, table));
      return EXIT.ok;
    }
    return await command.execute(given, wrapped);
  } catch (error) {
    say(explain(error));
    return error instanceof CarbonError && error.code !== 'file-unwritable' ? command.wrongUse : EXIT.failure;
  }
}

function unknownCommand(name: string): CarbonError {
  if (LATER.includes(name))
    return new CarbonError('not-available-yet', `The command "${name}" is not available yet.`);
  const known = Object.keys(COMMANDS);
  const suggestion = closest(name, known);
  const hint = suggestion ? `Did you mean "${suggestion}"?` : `Commands: ${known.join(', ')}.`;
  return new CarbonError('bad-usage', `There is no command "${name}".`, { hint });
}

// A reader that closes our pipe early has what it wanted.
process.stdout.on('error', () => process.exit(EXIT.ok));
process.exitCode = await main(process.argv.slice(2));
