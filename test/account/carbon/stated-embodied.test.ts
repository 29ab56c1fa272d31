// CARBON_EMBODIED and CARBON_LIFETIME: what is taken, what is refused, and in which words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmbodied, parseLifetime } from '../../../src/account/carbon/stated-embodied.ts';
import { CarbonError } from '../../../src/errors.ts';

const PARSERS = { CARBON_EMBODIED: parseEmbodied, CARBON_LIFETIME: parseLifetime };

it.each([
  ['3200', 3_200],
  [' 1312.5 ', 1_312.5],
  ['', null],
  [null, null],
])('an embodied total of %j is %j kg', (text, kilograms) => {
  expect(parseEmbodied(text)).toBe(kilograms);
});

it.each([
  // A year has 8,760 h.
  ['4', 35_040],
  ['5.5', 48_180],
  [null, null],
])('a lifetime of %j years is %j h', (text, hours) => {
  expect(parseLifetime(text)).toBe(hours);
});

describe.each(Object.entries(PARSERS))('%s', (name, parse) => {
  it.each(['0', '-4', 'four', '4 years', '1e3', '0x10', 'Infinity', '99999999'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'bad-environment',
        message: `${name} is "${text}".`,
        hint: expect.stringMatching(/^Accepted: .* from 1 to \d+,? such as \d+\.$/),
      }),
    );
  });

  it('gives a positive number or a clear refusal, whatever it is fed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        try {
          const value = parse(text);
          expect(value === null ? text.trim() : value).toSatisfy((it) => it === '' || Number(it) >= 1);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });
});
