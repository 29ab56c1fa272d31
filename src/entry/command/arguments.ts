// Command-line options: what each command accepts, parsed without prefix matching; the user's own command stays untouched.
import { parseArgs } from 'node:util';
import { CarbonError, messageOf } from '../../errors.ts';
import { closest } from '../../spelling.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** One letter, `h` for `-h`. */
  readonly short?: string;
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
  help: { type: 'boolean', short: 'h', help: 'this page' },
  sysroot: { type: 'string', value: 'DIR', help: 'read /sys and /proc from a captured machine' },
  nvml: { type: 'string', value: 'PATH', help: 'NVIDIA management library to load' },
  'sample-every': { type: 'string', value: 'TIME', help: 'sampling interval, 10ms to 60s (default 1s)' },
  now: { type: 'string', value: 'TIME', help: 'the present, ISO 8601, for reproducible replays' },
} as const satisfies OptionTable;

export type CommonOption = keyof typeof COMMON_OPTIONS;

/**
 * Options and positionals of `words` against the table.
 * @throws CarbonError `bad-usage` for an unknown option, a missing value or a value where none is taken.
 */
export function parseArguments(words: readonly string[], table: OptionTable): Arguments {
  refuseUnknown(words, table);
  const parsed = parsedBy(words, table);
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

function parsedBy(words: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short ? { short } : {}) },
    ]),
  );
  let parsed: { values: Readonly<Record<string, unknown>>; positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    // Node's sentence stands in the first line, its advice in those after it.
    const [sentence = '', ...advice] = messageOf(cause).split('\n');
    const hint = advice.join(' ') || 'See --help.';
    throw new CarbonError('bad-usage', sentence.replace(/\.?$/, '.'), { cause, hint });
  }
  const [empty] = Object.entries(parsed.values).find(([, value]) => [value].flat().includes('')) ?? [];
  if (empty === undefined) return parsed;
  throw new CarbonError('bad-usage', `The option "--${empty}" has an empty value.`, { hint: 'See --help.' });
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
    const takesNext =
      word.startsWith('--') && !word.includes('=') && optionOf(table, word)?.type === 'string';
    if (takesNext) index++;
  }
  return { own: [...words], command: [] };
}

const optionOf = (table: OptionTable, word: string): OptionSpec | null =>
  Object.hasOwn(table, word.slice(2)) ? (table[word.slice(2)] ?? null) : null;

function refuseUnknown(words: readonly string[], table: OptionTable): void {
  const letters = Object.values(table).flatMap(({ short }) => (short ? [`-${short}`] : []));
  for (const word of words) {
    if (word === '--') return;
    const isOption = word.startsWith('-') && word !== '-' && !NEGATIVE_NUMBER.test(word);
    if (!isOption || letters.includes(word)) continue;
    const name = word.replace(/^--?/, '').split('=', 1)[0] ?? '';
    if (word.startsWith('--') && Object.hasOwn(table, name)) continue;
    const suggestion = closest(name, Object.keys(table));
    throw new CarbonError('bad-usage', `There is no option "${word.split('=', 1)[0]}".`, {
      hint: suggestion ? `Did you mean "--${suggestion}"?` : 'See --help.',
    });
  }
}

const NEGATIVE_NUMBER = /^-\d/;
