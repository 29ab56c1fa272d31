// Retry-After in its two forms (RFC 9110 section 10.2.3), and anything else that a header may hold.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../../src/account/grid/live/retry-after.ts';
import { epochMs } from '../../../../src/units.ts';

const NOW = epochMs(Date.parse('2026-11-21T10:00:00Z'));

it.each([
  ['0', 0],
  [' 120 ', 120_000],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ['Fri, 20 Nov 2026 10:00:30 GMT', 0],
  ['Saturday, 21-Nov-26 10:00:30 GMT', null],
  ['Sat Nov 21 10:00:30 2026', null],
  ['Sat, 41 Nov 2026 10:00:30 GMT', null],
  ['2026-11-21T10:00:30Z', null],
  ['-1', null],
  ['1.5', null],
  ['9999999999', null],
  ['', null],
  [null, null],
])('%j is %j', (value, expected) => {
  expect(retryAfterMs(value, NOW)).toBe(expected);
});

it('reads back every second of a century', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), (seconds) => {
      const date = new Date(NOW + seconds * 1_000).toUTCString();
      expect(retryAfterMs(date, NOW)).toBe(seconds * 1_000);
    }),
  );
});

it('is a wait or nothing for any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const waitMs = retryAfterMs(text, NOW);
      expect(waitMs === null || (Number.isFinite(waitMs) && waitMs >= 0)).toBe(true);
    }),
  );
});
