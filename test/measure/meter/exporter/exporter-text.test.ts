// The text that an exporter answers is a stranger's: what fits the format is kept, and nothing makes the parser throw or linger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../../../../src/measure/meter/exporter/exporter-text.ts';

const WANTED = new Set(['watts', 'joules_total']);
const parse = (text: string) =>
  parseExposition(text, WANTED).series.map(({ name, labels, value }) => [
    name,
    Object.fromEntries(labels),
    value,
  ]);

describe('a line of metrics', () => {
  it.each<[string, string, unknown[]]>([
    ['without labels', 'watts 1.5\n', [['watts', {}, 1.5]]],
    ['with labels', 'watts{a="1",b_2="x y"} 12\n', [['watts', { a: '1', b_2: 'x y' }, 12]]],
    ['with a comma after the last label', 'watts{a="1",} 12\n', [['watts', { a: '1' }, 12]]],
    ['with empty braces', 'watts{} 12\n', [['watts', {}, 12]]],
    [
      'with blanks wherever they may be',
      '\twatts { a = "1" , b="2" } 12 \n',
      [['watts', { a: '1', b: '2' }, 12]],
    ],
    ['with a timestamp', 'watts{a="1"} 12 1395066363000\n', [['watts', { a: '1' }, 12]]],
    ['ended as on Windows', 'watts 12\r\n', [['watts', {}, 12]]],
    ['with escapes', 'watts{a="C:\\\\D \\"q\\" \\n}\\t"} 1\n', [['watts', { a: 'C:\\D "q" \n}\\t' }, 1]]],
    ['with an exponent', 'joules_total 1.5152422938e+10\n', [['joules_total', {}, 15_152_422_938]]],
    [
      'that is no number',
      'watts NaN\nwatts +Inf\nwatts -Inf\n',
      [
        ['watts', {}, Number.NaN],
        ['watts', {}, Number.POSITIVE_INFINITY],
        ['watts', {}, Number.NEGATIVE_INFINITY],
      ],
    ],
    ['of another name', 'watts_total 1\nwatt 2\n# watts 3\n# TYPE watts gauge\n', []],
    ['without a value', 'watts\nwatts \nwatts{a="1"}\n', []],
    ['with a bad value', 'watts twelve\nwatts 0x10\nwatts 1,5\nwatts 1_000\nwatts 12x\n', []],
    ['with an open label', 'watts{a="1 5\nwatts{a=1} 5\nwatts{a="1"\n', []],
    ['with labels not parted', 'watts{a="1" b="2"} 5\n', []],
    ['cut in the middle', 'watts 1\nwatts 123', [['watts', {}, 1]]],
    ['of nothing', '', []],
  ])('%s', (_, text, expected) => expect(parse(text)).toEqual(expected));

  it('of a megabyte is passed in a moment', () => {
    const long = 'a'.repeat(1_000_000);
    const hostile = [
      `watts{${long}="1"} 1`,
      `watts{a="${'\\'.repeat(1_000_000)}`,
      `watts{${'a="1",'.repeat(150_000)}`,
      `watts ${'1'.repeat(1_000_000)}x`,
      `watts ${'1'.repeat(500_000)}.${'1'.repeat(500_000)}x`,
      `watts 1e${'1'.repeat(1_000_000)}x`,
      `watts ${' \t'.repeat(500_000)}x`,
    ];
    const started = performance.now();
    expect(parse(`${hostile.join('\n')}\nwatts 7\n`).at(-1)).toEqual(['watts', {}, 7]);
    // A pattern that backtracks would need hours: the bound is no measurement.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('of many series only the first 1,024 that are wanted are kept', () => {
  const lines = Array.from({ length: 8_000 }, (_, at) => `other{a="${at}"} 1\nwatts{a="${at}"} ${at}\n`);
  const kept = parse(lines.join(''));
  expect(kept.length).toBe(1_024);
  expect(kept.at(-1)).toEqual(['watts', { a: '1023' }, 1_023]);
});

const label = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/);
const escaped = (text: string) => text.replace(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`));

describe('the parser', () => {
  it('gives back what was written', () => {
    const series = fc.record({
      name: fc.constantFrom(...WANTED),
      labels: fc.dictionary(label, fc.string(), { noNullPrototype: true }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    });
    fc.assert(
      fc.property(fc.array(series), (all) => {
        const text = all.map(({ name, labels, value }) => {
          const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`);
          return `${name}{${pairs.join(',')}} ${value}\n`;
        });
        expect(parse(text.join(''))).toEqual(all.map(({ name, labels, value }) => [name, labels, value]));
      }),
    );
  });

  it('never throws, and keeps nothing that was not asked for', () => {
    const piece = fc.constantFrom(
      'watts',
      'other',
      '{',
      '}',
      '"',
      '\\',
      '=',
      ',',
      ' ',
      '\n',
      'a',
      '1',
      'NaN',
      '#',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        for (const { name } of parseExposition(given, WANTED).series) expect(WANTED.has(name)).toBe(true);
      }),
    );
  });
});
