// Command-line words: options by their full names only, and not one word of the user's own command.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_OPTIONS, parseArguments, splitCommand } from '../../../src/entry/command/arguments.ts';

const TABLE = {
  ...COMMON_OPTIONS,
  budget: { type: 'string', multiple: true, value: 'BUDGET', help: '' },
  receipt: { type: 'string', value: 'FILE', help: '' },
} as const;

describe('options', () => {
  it.each([
    [['--receipt', 'r.json'], 'r.json'],
    [['--receipt=r.json'], 'r.json'],
    [['--receipt', 'a', '--receipt', 'b'], 'b'],
    [[], null],
  ])('%j', (words, receipt) => expect(parseArguments(words, TABLE).text('receipt')).toBe(receipt));

  it('may repeat, and may be negative', () => {
    const given = parseArguments(['--budget', '+10 %', '--budget=-5 %', 'x'], TABLE);
    expect(given.texts('budget')).toEqual(['+10 %', '-5 %']);
    expect(given.positionals).toEqual(['x']);
  });

  it.each([['-h'], ['--help']])('%s asks for help', (word) => {
    expect(parseArguments([word], TABLE).flag('help')).toBe(true);
  });

  it.each<[readonly string[], string, string]>([
    [['--reciept', 'x'], 'There is no option "--reciept".', 'Did you mean "--receipt"?'],
    [['--rec', 'x'], 'There is no option "--rec".', 'See --help.'],
    [['-q'], 'There is no option "-q".', 'See --help.'],
    [['--toString'], 'There is no option "--toString".', 'See --help.'],
    [['--receipt'], "Option '--receipt <value>' argument missing.", 'See --help.'],
    [['--receipt='], 'The option "--receipt" has an empty value.', 'See --help.'],
    [['--quiet=yes'], "Option '--quiet' does not take an argument.", 'See --help.'],
  ])('%j is refused', (words, message, hint) => {
    expect(() => parseArguments(words, TABLE)).toThrow(
      expect.objectContaining({ code: 'bad-usage', message, hint }),
    );
  });

  it('never throw anything but a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-', '--receipt', '--quiet'))),
        (words) => {
          try {
            parseArguments(words, TABLE);
          } catch (error) {
            expect(error).toMatchObject({ code: 'bad-usage' });
          }
        },
      ),
    );
  });
});

describe("the user's command", () => {
  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [['--quiet', '--', 'a', '--quiet'], ['--quiet'], ['a', '--quiet']],
    [
      ['--receipt', 'r', 'a', '--', 'b'],
      ['--receipt', 'r'],
      ['a', '--', 'b'],
    ],
    [['--receipt=r', 'a'], ['--receipt=r'], ['a']],
    [['--quiet', 'a', '-h'], ['--quiet'], ['a', '-h']],
    [['-', 'a'], [], ['-', 'a']],
    [['--quiet'], ['--quiet'], []],
    [['--'], [], []],
  ])('%j', (words, own, command) => expect(splitCommand(words, TABLE)).toEqual({ own, command }));

  it('after -- arrives word for word, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (command) => {
        expect(splitCommand(['--quiet', '--', ...command], TABLE)).toEqual({ own: ['--quiet'], command });
      }),
    );
  });
});
