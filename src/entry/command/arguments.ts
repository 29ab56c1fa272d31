// Command-line options: what each command accepts, parsed without prefix matching; the user's own command stays untouched.
import { parseArgs } from 'node:util';
import { CarbonError, messageOf } from '../../errors.ts';
import { closest } from '../../spelling.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** How the value is written in the help, `DIR`. */
  readonly value?: string;
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface Arguments {
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly positionals: readonly string[];
}

export const COMMON_OPTIONS = {
  format: { type: 'string', value: 'FORMAT', help: 'text (default), json or markdown' },
  quiet: { type: 'boolean', help: 'no notes and no progress on stderr' },
  help: { type: 'boolean', help: 'this page' },
  sysroot: { type: 'string', value: 'DIR', help: 'read /sys and /proc from a captured machine' },
  nvml: { type: 'string', value: 'PATH', help: 'NVIDIA management library to load' },
  'sample-every': { type: 'string', value: 'TIME', help: 'sampling interval, 100ms to 60s (default 1s)' },
  now: { type: 'string', value: 'TIME', help: 'the present, ISO 8601, for reproducible replays' },
} as const satisfies OptionTable;

/**
 * Options and positionals of `words` against the table.
 * @throws CarbonError `bad-usage` for an unknown option, a missing value or a value where none is taken.
 */
export function parseArguments(words: readonly string[], table: OptionTable): Arguments {
  refuseUnknown(words, table);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    const options = Object.fromEntries(
      Object.entries(table).map(([name, { type, multiple }]) => [
        name,
        multiple ? { type, multiple } : { type },
      ]),
    );
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new CarbonError('bad-usage', messageOf(cause), { cause });
  }
  const texts = (name: string): readonly string[] => {
    const value = parsed.values[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  };
  return {
    text: (name) => texts(name).at(-1) ?? null,
    texts,
    flag: (name) => parsed.values[name] === true,
    positionals: parsed.positionals,
  };
}

/** Splits `run`'s words: after `--`, else from the first word that is no option, everything belongs to the command. */
export function splitCommand(
  words: readonly string[],
  table: OptionTable,
): { own: string[]; command: string[] } {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') return { own: words.slice(0, index), command: words.slice(index + 1) };
    if (!word.startsWith('-') || word === '-')
      return { own: words.slice(0, index), command: words.slice(index) };
    const takesNext = word.startsWith('--') && !word.includes('=') && table[word.slice(2)]?.type === 'string';
    if (takesNext) index++;
  }
  return { own: [...words], command: [] };
}

function refuseUnknown(words: readonly string[], table: OptionTable): void {
  for (const word of words) {
    if (word === '--') return;
    if (!word.startsWith('-') || word === '-') continue;
    const name = word.replace(/^--?/, '').split('=', 1)[0] ?? '';
    if (word.startsWith('--') && name in table) continue;
    if (/^-\d/.test(word)) continue;
    const suggestion = closest(name, Object.keys(table));
    throw new CarbonError('bad-usage', `There is no option "${word.split('=', 1)[0]}".`, {
      hint: suggestion ? `Did you mean "--${suggestion}"?` : 'See --help.',
    });
  }
}

const HELP_COLUMN = 26;

/** The help page of one command. */
export function helpPage(usage: string, purpose: string, table: OptionTable): string {
  const lines = Object.entries(table).map(([name, { value, help }]) =>
    `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(HELP_COLUMN)}${help}`.trimEnd(),
  );
  return `Usage: carbon-action ${usage}\n\n${purpose}\n\n${lines.join('\n')}\n`;
}
