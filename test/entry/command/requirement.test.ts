// What a fleet requires of a machine: parsed whole or refused, and better than asked is good enough.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequirements, unmet } from '../../../src/entry/command/probe/requirement.ts';
import { receiptOf } from '../../review/receipt-builder.ts';

describe('a list of requirements', () => {
  it.each([
    [null, []],
    ['gpu=measured', [{ component: 'gpu', provenance: 'measured' }]],
    [
      ' gpu=measured , memory=assumed',
      [
        { component: 'gpu', provenance: 'measured' },
        { component: 'dram', provenance: 'assumed' },
      ],
    ],
  ])('%j', (text, requirements) => expect(parseRequirements(text)).toEqual(requirements));

  it.each(['', 'gpu', 'gpu=', 'gpu=good', 'disk=measured', 'gpu=measured,', 'gpu=measured=x'])(
    '"%s" is refused',
    (text) => expect(() => parseRequirements(text)).toThrow(expect.objectContaining({ code: 'bad-usage' })),
  );

  it('never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseRequirements(text).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-usage' });
        }
      }),
    );
  });
});

// The receipt's GPU is measured, its CPU modelled, its memory assumed.
it.each([
  ['gpu=measured', null],
  ['gpu=assumed', null],
  ['cpu=modelled', null],
  ['cpu=measured', 'Required is cpu=measured; here it is modelled.'],
  ['memory=modelled', 'Required is memory=modelled; here it is assumed.'],
  ['module=assumed', 'Required is module=assumed; here it is not seen.'],
])('%s', (text, failure) => {
  const [requirement] = parseRequirements(text);
  expect(requirement && unmet(requirement, receiptOf())).toBe(failure);
});
