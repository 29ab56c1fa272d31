// The reader keeps what can be read, and counts and says the rest.
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { header, sample, textOf } from './trace-text.ts';

const codes = (text: string) => parseTrace(text).notes.map((note) => note.code);
const values = (text: string) => parseTrace(text).samples.map((record) => record.v);
const S = sample(1, 10, 20, 30);

describe('what is no trace of ours is refused', () => {
  it.each([
    ['nothing', '', 'no complete header'],
    ['a torn header', JSON.stringify(header).slice(0, 60), 'no complete header'],
    ['a foreign format', '{"schema":"other/1"}\n', 'not a trace header of a known version but "other/1"'],
    [
      'a newer major version',
      JSON.stringify({ ...header, schema: 'carbon-action/trace/2' }),
      'carbon-action/trace/2',
    ],
    ['a sample first', '{"k":"s","t":0,"w":0,"v":[]}\n', 'not a trace header'],
    ['a header with a bad value', JSON.stringify({ ...header, clk_tck: -1 }), 'bad "clk_tck"'],
    ['an array', '[1]\n', 'no complete header'],
  ])('%s', (_, text, sentence) => {
    const refusal = (() => {
      try {
        return parseTrace(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(CarbonError);
    expect(refusal).toMatchObject({ code: 'bad-trace', hint: 'This version reads carbon-action/trace/1.' });
    expect(String(refusal)).toContain(sentence);
  });
});

describe('what a killed writer leaves', () => {
  it.each([
    ['a torn last line', textOf(S, '{"k":"s","t":2,"w":0,"v":[11,2'), ['trace-torn-end']],
    ['a last line that lacks only its line feed', textOf(S).trimEnd(), []],
    ['a torn line in the middle', textOf('{"k":"s","t":2,\n', S), ['trace-broken-lines']],
    ['an empty line', textOf('\n', S), []],
    ['a sample without a time', textOf('{"k":"s","w":0,"v":[1]}\n', S), ['trace-broken-lines']],
    ['a literal NaN', textOf('{"k":"s","t":NaN,"w":0,"v":[1]}\n', S), ['trace-broken-lines']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(values(text)).toEqual([[10, 20, 30]]);
  });

  it('a header alone is a trace without samples', () => {
    expect(parseTrace(textOf())).toMatchObject({ samples: [], own: null, end: null, notes: [] });
  });
});

describe('what a newer version may write is left out', () => {
  it.each([
    ['an unknown record', '{"k":"weather","t":5}\n'],
    ['an unknown event', '{"k":"ev","t":5,"e":"flood"}\n'],
    ['an unknown key of a sample', '{"k":"s","t":1,"w":0,"v":[10,20,30],"x":1}\n'],
    ['an unknown key of a mark', '{"k":"mark","t":5,"label":"a","at":"start","x":1}\n'],
    ['an inherited name as kind', '{"k":"constructor","t":5}\n'],
  ])('%s', (_, line) => {
    const text = textOf(...(line.startsWith('{"k":"s"') ? [line] : [S, line]));
    expect(codes(text)).toEqual(['trace-unknown']);
    expect(values(text)).toEqual([[10, 20, 30]]);
  });

  it.each([
    ['quantity', { quantity: 'temperature' }],
    ['unit', { unit: 'erg' }],
    ['kind', { kind: 'spectrum' }],
    ['domain', { domain: 'nowhere' }],
  ])('a column of unknown %s keeps its place in the file and changes nothing', (_, part) => {
    const [first, second, third] = header.columns;
    const odd = { ...header, columns: [first, { ...second, ...part }, third] };
    const trace = parseTrace(`${JSON.stringify(odd)}\n${JSON.stringify(S)}\n`);
    expect(trace.columns.map(({ i, quantity }) => [i, quantity])).toEqual([
      [0, 'energy'],
      [1, 'power'],
    ]);
    expect(trace.samples[0]?.v).toEqual([10, 30]);
    expect(trace.notes.map((note) => note.code)).toEqual(['trace-unknown']);
  });
});

describe('readings that cannot be are missing, never 0', () => {
  it.each([
    ['a negative counter', [-5, 20, 30], [null, 20, 30]],
    ['a number past 2^53', '[9007199254740993,20,30]', [null, 20, 30]],
    ['an infinite number', '[1e999,20,30]', [null, 20, 30]],
    ['a text', ['10', 20, 30], [null, 20, 30]],
  ])('%s', (_, v, expected) => {
    const written = typeof v === 'string' ? v : JSON.stringify(v);
    const text = textOf(`{"k":"s","t":1,"w":0,"v":${written}}\n`);
    expect(values(text)).toEqual([expected]);
    expect(codes(text)).toEqual(['trace-bad-numbers']);
  });

  it('a gauge may be negative, a null is no doubt, a missing tail stays missing', () => {
    const text = textOf(sample(1, 10, 20, -3), sample(2, null), sample(3, 1, 2, 3, 4));
    expect(values(text)).toEqual([[10, 20, -3], [null], [1, 2, 3]]);
    expect(codes(text)).toEqual([]);
  });
});

it('a file full of something else is refused at once', () => {
  const began = performance.now();
  expect(() => parseTrace(textOf('{x\n'.repeat(3_000_000), S))).toThrow('More than 100000 lines');
  expect(performance.now() - began).toBeLessThan(10_000);
});

it('lines of several writers come out in the order of their time', () => {
  const text = textOf(sample(30, 3), { k: 'mark', t: 20, label: 'b', at: 'end' }, sample(10, 1), {
    k: 'mark',
    t: 5,
    label: 'a',
    at: 'start',
  });
  const trace = parseTrace(text);
  expect(trace.samples.map(({ t }) => t)).toEqual([10, 30]);
  expect(trace.marks.map(({ label }) => label)).toEqual(['a', 'b']);
});

it('a column index is given once: the second claim is left out', () => {
  const claim = { k: 'col', t: 4, columns: [{ ...header.columns[0], source: 'other' }] };
  const trace = parseTrace(textOf(`${JSON.stringify(claim)}\n`, S));
  expect(trace.columns.map(({ source }) => source)).toEqual(['test', 'test', 'test']);
  expect(trace.notes.map((note) => note.code)).toEqual(['trace-unknown']);
});
