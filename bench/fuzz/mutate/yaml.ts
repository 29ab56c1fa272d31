// Changes to YAML: values in every dress, anchors and aliases, tags, merge keys, indentation, doubled keys, and a billion laughs.
import { textOf } from '../target.ts';
import { type Mutator, once, oneOf, whole } from './mutator.ts';
import { KEYS, NUMBERS, TEXTS } from './nasty.ts';
import { textMutator } from './text.ts';

const LAUGHS = ['a: &a ["x","x","x","x","x","x","x","x","x"]']
  .concat(
    Array.from({ length: 12 }, (_, depth) => {
      const [here, below] = [String.fromCharCode(98 + depth), String.fromCharCode(97 + depth)];
      return `${here}: &${here} [${Array.from({ length: 9 }, () => `*${below}`).join(',')}]`;
    }),
  )
  .join('\n');
const DEPTHS = [50, 900, 4_000];
const WORDS = [
  '&a',
  '*a',
  '*',
  '<<: *a',
  '!!str',
  '!!binary aGk=',
  '!!timestamp 2026-02-31',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '!<tag:x> y',
  '!!js/function x',
  '? ',
  '- ',
  ': ',
  '| ',
  '>-',
  '---',
  '...',
  '%YAML 1.1',
  '%TAG ! tag:x,2000:',
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '"\\x00"',
  '"\\ud800"',
  "''",
  '\t',
  '~',
  '.inf',
  '-.inf',
  '.nan',
  '0o17',
  '0b1',
  '1_000',
  '2026-11-21',
  'on',
  'No',
  '${{ x }}',
  '&a [*a]',
  '{__proto__: {polluted: 1}}',
]; // prettier-ignore
const plain = textMutator(WORDS);
const PLAIN_EVERY = 4;
const RARE = 5_000;
const MOST_KEYS = 3_000;
const KEYED = /^(\s*(?:- )?)([^:\s][^:]*):\s?(.*)$/;

/** `words` are keys of the document. */
export const yamlMutator =
  (words: readonly string[]): Mutator =>
  (input, source) => {
    const { random } = source;
    if (once(random, PLAIN_EVERY)) return plain(input, source);
    if (once(random, RARE)) return `${LAUGHS}\n${textOf(input)}`;
    if (once(random, RARE)) return manyKeys(textOf(input));
    const lines = textOf(input).split('\n');
    do {
      const at = whole(random, lines.length);
      const line = lines[at] ?? '';
      const [, indent = '', key = '', value = ''] = KEYED.exec(line) ?? [];
      const dressed = () =>
        once(random, 2_000)
          ? deep(oneOf(random, DEPTHS))
          : oneOf(random, [
              oneOf(random, NUMBERS),
              JSON.stringify(oneOf(random, TEXTS)),
              oneOf(random, WORDS),
            ]);
      const kind = whole(random, 9);
      if (kind === 0) lines.splice(at, 1);
      else if (kind === 1) lines.splice(whole(random, lines.length), 0, line);
      else if (kind === 2) lines.splice(at, 1, `${' '.repeat(whole(random, 6))}${line.trim()}`);
      else if (kind === 3) lines.splice(at, 1, `${indent}${oneOf(random, [...words, ...KEYS])}: ${value}`);
      else if (kind === 4)
        lines.splice(at, 0, `${indent}${oneOf(random, [...words, ...KEYS])}: ${dressed()}`);
      else if (kind === 5) lines.splice(at, 1, `${indent}${key}: ${oneOf(random, WORDS)} ${value}`);
      else lines.splice(at, 1, `${indent}${key}: ${dressed()}`);
    } while (once(random, 2));
    return lines.join('\n');
  };

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const manyKeys = (text: string): string =>
  `${text}\n${Array.from({ length: MOST_KEYS }, (_, key) => `k${key}: 1`).join('\n')}`;
