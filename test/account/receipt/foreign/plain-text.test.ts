import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../../../src/account/receipt/foreign/local-time.ts';
import { plainNumber } from '../../../../src/account/receipt/foreign/plain-number.ts';

describe('a number as tools write it', () => {
  it.each([
    ['2.0', 2],
    [' 100. ', 100],
    ['8.34e-07', 8.34e-7],
    ['-1', -1],
    ['', null],
    ['nan', null],
    ['inf', null],
    ['1e999', null],
    ['0x10', null],
    ['1_000', null],
    ['1,5', null],
    ['1'.repeat(65), null],
  ])('%j is %s', (text, value) => {
    expect(plainNumber(text)).toBe(value);
  });

  it('law: every finite number is read back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });
});

describe('a local time', () => {
  it.each([
    ['2026-11-22T11:14:51', 60, '2026-11-22T10:14:51.000Z'],
    ['2026-11-22 11:14:51', -330, '2026-11-22T16:44:51.000Z'],
    ['2026-11-22T11:14:51.123456', null, '2026-11-22T11:14:51.000Z'],
    ['2026-02-30T11:14:51', 0, null],
    ['2026-11-22T25:14:51', 0, null],
    ['2026-11-22T11:14:51Z', 0, null],
    ['yesterday', 0, null],
  ])('%j, %s minutes east of UTC, is %s', (text, offset, wanted) => {
    const found = localTime(text, offset);
    expect(found === null ? null : new Date(found).toISOString()).toBe(wanted);
  });
});
