import { describe, expect, it } from 'vitest';
import { utcOffset } from '../../../../src/entry/command/ledger/utc-offset.ts';

describe('an offset from UTC', () => {
  it.each([
    ['+02:00', 120],
    ['-05:30', -330],
    ['+0530', 330],
    ['+1:00', 60],
    ['-00:00', 0],
    ['Z', 0],
    ['utc', 0],
  ])('%s is %i minutes', (text, minutes) => {
    expect(utcOffset(text)).toBe(minutes);
  });

  it.each(['Berlin', '2', '+15:00', '+02:60', '02:00', ''])('%j is none', (text) => {
    expect(() => utcOffset(text)).toThrow(expect.objectContaining({ code: 'bad-usage' }));
  });
});
