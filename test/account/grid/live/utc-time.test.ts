// Times of services: the forms they use, the moments they mean, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilTo,
  floorTo,
  parseUnixSeconds,
  parseUtc,
  utcHour,
  utcMinute,
} from '../../../../src/account/grid/live/utc-time.ts';
import { epochMs } from '../../../../src/units.ts';
import { at } from './service/subject.ts';

describe('parseUtc', () => {
  it.each([
    ['2026-11-21T08:30:00Z', at(8, 30)],
    ['2026-11-21T08:30:00.000Z', at(8, 30)],
    ['2026-11-21T08:30Z', at(8, 30)],
    ['2026-11-21T08:30:00', at(8, 30)],
    ['2026-11-21T08', at(8)],
    ['2026-11-21', at(0)],
    ['2026-11-21T09:30:00+01:00', at(8, 30)],
    ['2026-11-21T03:30:00-05:00', at(8, 30)],
  ])('%s', (text, moment) => expect(parseUtc(text)).toBe(moment));

  it.each([
    '',
    '2026-11-21 08:30',
    '2026-13-01T00:00Z',
    '2026-11-21T25:00Z',
    '21.11.2026',
    '1970-01-01T00:00Z',
    '2026-11-21T08:30:00Z\n',
    ' 2026-11-21T08:30Z',
    1_763_714_400_000,
    null,
    {},
  ])('%j is no time', (text) => expect(parseUtc(text)).toBe(null));

  it('reads what it writes, to the minute and to the hour', () => {
    const anyMinute = fc.integer({ min: Date.UTC(2000) / 60_000, max: Date.UTC(2100) / 60_000 - 1 });
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const moment = epochMs(minute * 60_000);
        expect(parseUtc(utcMinute(moment))).toBe(moment);
        expect(parseUtc(utcHour(moment))).toBe(floorTo(moment, 3_600_000));
      }),
    );
  });

  it('any text is a whole number of this century or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const moment = parseUtc(text);
        expect(moment === null || Number.isSafeInteger(moment)).toBe(true);
      }),
    );
  });
});

it.each([
  [at(8) / 1000, at(8)],
  [at(8), null],
  [-1, null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  ['1763712000', null],
])('unix seconds %s', (seconds, moment) => expect(parseUnixSeconds(seconds)).toBe(moment));

it('whole steps before and after', () => {
  expect([floorTo(at(8, 40), 1_800_000), ceilTo(at(8, 40), 1_800_000)]).toEqual([at(8, 30), at(9)]);
  expect([floorTo(at(8, 30), 1_800_000), ceilTo(at(8, 30), 1_800_000)]).toEqual([at(8, 30), at(8, 30)]);
});
