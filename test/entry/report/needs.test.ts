// The input `needs`: results by job, or one sentence.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNeeds } from '../../../src/entry/report/needs.ts';
import { CarbonError } from '../../../src/errors.ts';

it.each([
  ['', {}],
  ['null', {}],
  ['{}', {}],
  [
    '{"train":{"result":"success","outputs":{"x":"1"}},"eval":{"result":"skipped"}}',
    { train: 'success', eval: 'skipped' },
  ],
])('%s', (text, results) => {
  expect(Object.fromEntries(parseNeeds(text))).toEqual(results);
});

it.each(['{', '[1]', '"train"', '{"train":"success"}', '{"train":{"result":"happy"}}'])(
  'refuses %s',
  (text) => {
    expect(() => parseNeeds(text)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  },
);

it('throws nothing but a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      try {
        parseNeeds(text);
      } catch (error) {
        expect(error).toBeInstanceOf(CarbonError);
      }
    }),
  );
});
