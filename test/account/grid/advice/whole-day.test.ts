// A mean of the last day is one of the day, and not of the hours that a slow service has told so far.
import { expect, it } from 'vitest';
import { wholeDay } from '../../../../src/account/grid/advice/whole-day.ts';
import { epochMs } from '../../../../src/units.ts';
import { HOUR, NOW, slot } from '../live/stand-in-service.ts';

const TO = Date.parse(NOW);
/** Hourly, by how many hours before now each begins. */
const hours = (first: number, last: number) =>
  Array.from({ length: first - last }, (_, index) => slot(TO - (first - index) * HOUR));

it.each([
  ['24 of 24 hours', hours(24, 0), 24],
  ['20 hours: the newest are late', hours(24, 4), 20],
  ['19 hours', hours(24, 5), null],
  ['an hour before and one after it do not count', hours(26, -2), 24],
  ['no hour', [], null],
])('%s', (_, slots, length) => {
  expect(wholeDay(slots, epochMs(TO))?.length ?? null).toBe(length);
});

it('a yearly figure is none of the day', () => {
  expect(wholeDay([{ ...slot(TO - HOUR), from: null, to: null }], epochMs(TO))).toBeNull();
});
