// The help of one command: what it does, its own options, the common ones that change it, examples, exit statuses.
import { COMMON_OPTIONS, type OptionTable } from './arguments.ts';
import type { Command } from './command.ts';

const NARROWEST_COLUMN = 20;
const GAP = 2;

/** Text with a final newline. */
export function helpPage({ usage, purpose, options, uses, examples, exits }: Command): string {
  const common = Object.fromEntries(Object.entries(COMMON_OPTIONS).filter(([name]) => isUsed(name, uses)));
  const width = Math.max(
    NARROWEST_COLUMN,
    ...Object.entries({ ...options, ...common }).map((entry) => nameOf(entry).length),
  );
  const lines = (table: OptionTable) =>
    Object.entries(table).map((entry) => `  ${nameOf(entry).padEnd(width + GAP)}${entry[1].help}`);
  return [
    `Usage: carbon-action ${usage}`,
    '',
    purpose,
    '',
    ...(Object.keys(options).length === 0 ? [] : [...lines(options), '']),
    'Common options:',
    ...lines(common),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example.replace(AFTER_VARIABLES, '$1carbon-action ')}`),
    '',
    `Exit status: ${exits.text}`,
    '',
  ].join('\n');
}

/** A variable of the owner stands before the program. */
const AFTER_VARIABLES = /^((?:CARBON_\w+=\S+ )*)/;

/** These mean the same everywhere. */
const EVERYWHERE: readonly string[] = ['format', 'quiet', 'help'];

const isUsed = (name: string, uses: Command['uses']): boolean =>
  EVERYWHERE.includes(name) || uses.some((used) => used === name);

const nameOf = ([name, { value, short }]: [string, OptionTable[string]]): string =>
  `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
