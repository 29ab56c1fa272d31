// What a hint never holds, whatever a service or the system said.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../../../../src/account/grid/live/redact.ts';

it.each([
  ['the key k3y/+= is bad', 'k3y/+=', 'the key *** is bad'],
  ['?api_key=k3y%2F%2B%3D&x', 'k3y/+=', '?api_key=***&x'],
  ['?key=a+b', 'a b', '?key=***'],
  ['connect 10.0.0.7:3128 refused', null, 'connect (address) refused'],
  ['your address is 2001:db8::7', null, 'your address is (address)'],
  ['[fd00:ec2::254] said no', null, '(address) said no'],
  ['from 2001:db8:0:1:2:3:4:5', null, 'from (address)'],
  ['at 10:15:30 UTC', null, 'at 10:15:30 UTC'],
  ['of 2026-11-21T10:15:30Z', null, 'of 2026-11-21T10:15:30Z'],
  ['one\n::error::two', null, 'one ::error::two'],
])('%j', (sentence, key, expected) => {
  expect(redact(sentence, key)).toBe(expected);
});

it('never holds the key, and never more than 300 characters', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 8 }), fc.string(), (before, key, after) => {
      const hint = redact(`${before}${key}${after}${encodeURIComponent(key)}`, key);
      expect(hint.includes(key)).toBe(false);
      expect(hint.length).toBeLessThanOrEqual(300);
    }),
  );
});
