// Values that have broken parsers before: numbers at the edges, texts that are something else somewhere, names that every object has.
import type { Random } from '../../estimators/random.ts';
import { once, oneOf } from './mutator.ts';

/** As JSON writes them, or would not. */
export const NUMBERS: readonly string[] = [
  '0',
  '-0',
  '1',
  '-1',
  '0.5',
  '1e308',
  '-1e308',
  '1e309',
  '1e999',
  '-1e999',
  '5e-324',
  '1e-400',
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '18446744073709551616',
  '4294967295',
  '4294967296',
  '2147483648',
  '-2147483649',
  '65535',
  '65536',
  '1e21',
  '123456789012345678901234567890',
  '0.1e1',
  '3.6e15',
  '3.6000001e15',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '1_000',
  '01',
  '+1',
  '.5',
  '5.',
  '1e',
  '08',
  '1n',
]; // prettier-ignore

const BIDI = '\u202e\u2066abc\u2069\u202c';
const ZERO_WIDTH = '\u200b\u200c\u200d\ufeff\u00ad';
const LONE = '\ud800';
const MARKUP =
  '<!-- carbon:v1 id=x --> <img src=x onerror=1> ![a](//e.vil) [b](javascript:1) @everyone #1 | ` ``` --> </details>';
const COMMANDS = '\n::error::x\n##[group]y\n::set-output name=a::b\r\n::add-mask::c\n';

export const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u001b[2J\u001b]0;x\u0007',
  BIDI,
  ZERO_WIDTH,
  LONE,
  `${LONE}x`,
  '\udc00\ud800',
  MARKUP,
  COMMANDS,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\x',
  '\u2028\u2029',
  'ÅÅ',
  'ﷺ'.repeat(40),
  '²',
  'İ',
  'ß',
  '👩‍👩‍👧‍👦',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '2026-02-31T00:00:00Z',
  '2026-11-21T23:59:60Z',
  '2026-11-21T08:30:00+99:99',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '-000001-01-01T00:00:00Z',
  '275760-09-13T00:00:00Z',
  '2026-11-21T08:30',
  '${{ secrets.X }}',
  '%0A%0D',
  '${IFS}',
  '$(id)',
]; // prettier-ignore

export const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'length',
  '0',
  '-1',
  '',
  'hasOwnProperty',
  '__defineGetter__',
  'schema',
  'id',
  'a.b',
  LONE,
  '\0',
]; // prettier-ignore

const LONG = 10_000_000;
/** The engine's own writer of JSON gives up at some 5,000, and so would any recursion. */
const DEEP = 20_000;
const DEEP_EVERY = 1_500;

/** A JSON value as text; once in a while a very deep one, and `huge` ones of ten million characters where that is wanted. */
export function nastyJson(random: Random, huge: boolean): string {
  if (huge) return JSON.stringify('x'.repeat(LONG));
  if (once(random, DEEP_EVERY))
    return oneOf(random, [nested('[', ']'), nested('{"a":', '}', '1'), nested('[', '')]);
  const kind = random();
  if (kind < 0.4) return oneOf(random, NUMBERS);
  if (kind < 0.75) return JSON.stringify(oneOf(random, TEXTS));
  return oneOf(random, CONTAINERS);
}

const nested = (open: string, close: string, inside = ''): string =>
  open.repeat(DEEP) + inside + close.repeat(DEEP);

const CONTAINERS: readonly string[] = [
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":1,"valueOf":2}',
  '{"length":1e9}',
  '[1,2,3]',
  '{"then":1}',
  '{"toJSON":null}',
  '{"a":1,"a":2}',
  '[0,-0,1e999]',
]; // prettier-ignore
