// More figures than a time has minutes are no service's: each is a cut through the job's energy, and they cost the time of its end.
import { expect, it } from 'vitest';
import { slotsOf } from '../../../../../src/account/grid/live/service/slots.ts';
import { epochMs, gramsPerKwh } from '../../../../../src/units.ts';
import { at, question } from './subject.ts';

const SERIES = { name: 'fingrid', title: 'Fingrid', basis: 'consumption', licence: 'none' } as const;
/** 09:00 to 12:00, with the hour that slots may reach over its ends. */
const MINUTES = 240;
const asked = question({ area: 'FI' });

const points = (count: number, stepMs: number) =>
  Array.from({ length: count }, (_, index) => ({
    from: epochMs(at(9) + index * stepMs),
    stepMs: 60_000,
    value: gramsPerKwh(100),
    estimated: false,
    forecast: false,
  }));

it('one a minute is taken', () => {
  expect(slotsOf(points(180, 60_000), SERIES, asked)).toHaveLength(180);
});

it('more than one a minute is refused', () => {
  expect(slotsOf(points(MINUTES, 1_000), SERIES, asked)).toHaveLength(MINUTES);
  expect(() => slotsOf(points(MINUTES + 1, 1_000), SERIES, asked)).toThrow(
    expect.objectContaining({
      code: 'bad-answer',
      message: 'Fingrid answers with more figures than the time has minutes.',
    }),
  );
});

it('what lies outside the time does not count', () => {
  const before = points(5_000, 1).map((point) => ({ ...point, from: epochMs(point.from - 7_200_000) }));
  expect(slotsOf([...before, ...points(1, 1)], SERIES, asked)).toHaveLength(1);
});
