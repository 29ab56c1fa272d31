// Numbers for people: one scale per table, true minus, no-break space, no false precision, no zero for unknown.
import { describe, expect, test } from 'vitest';
import {
  changeText,
  durationText,
  energyNumber,
  energyText,
  intervalText,
  massText,
  moneyText,
  powerText,
  scaleFor,
  shareText,
} from '../../src/report/figures.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('energy', () => {
  test.each([
    // 0.95 kWh = 3.42 MJ; 0.1 kWh = 360 kJ is where kWh begins; 1 Wh = 3.6 kJ is where Wh begins.
    ['usual job', 3_420_000, '0.95 kWh'],
    ['ten kWh and more', 44_280_000, '12.3 kWh'],
    ['hundreds', 1_234_000_000, '343 kWh'],
    ['first kWh', 360_000, '0.10 kWh'],
    ['last Wh', 359_999, '100.0 Wh'],
    ['small job', 5_800, '1.61 Wh'],
    ['last joule', 3_599, '3599 J'],
    ['tiny', 0.52, '0.52 J'],
    ['true zero', 0, '0 J'],
  ])('%s', (_, energyJ, expected) => {
    expect(spaced(energyText(energyJ))).toBe(expected);
  });

  test('a table shares the unit and decimals of its largest value', () => {
    const scale = scaleFor(3_816_000, null, 360);
    expect([3_816_000, null, 288_000, 360].map((energyJ) => energyNumber(energyJ, scale))).toEqual([
      '1.06',
      '–',
      '0.08',
      '<0.01',
    ]);
  });
});

test.each([
  [0.124, '+12 %'],
  [-0.14, '−14 %'],
  [0.004, '+0.4 %'],
  [0.0001, '±0 %'],
  [2.3, '+230 %'],
])('change %d', (fraction, expected) => {
  expect(spaced(changeText(fraction))).toBe(expected);
});

test('an interval has its unit once', () => {
  expect(spaced(intervalText(-0.04, 0.05))).toBe('−4 … +5 %');
});

test.each([
  [0.93, '93 %'],
  [0.999, '>99 %'],
  [0.0004, '<1 %'],
  [0, '0 %'],
  [1, '100 %'],
])('share %d', (share, expected) => {
  expect(spaced(shareText(share))).toBe(expected);
});

test.each([
  [370.4, '370 g'],
  [3.14, '3.1 g'],
  [0.05, '50 mg'],
  [1_234, '1.2 kg'],
  [40_000, '40 kg'],
  [2_500_000, '2.5 t'],
  [0, '0 g'],
])('mass %d g', (grams, expected) => {
  expect(spaced(massText(grams))).toBe(expected);
});

test.each([
  [{ amount: 0.284, currency: 'EUR' }, '€0.28'],
  [{ amount: 0.001, currency: 'USD' }, '<$0.01'],
  [{ amount: 3, currency: 'CHF' }, '3.00 CHF'],
])('money %o', (cost, expected) => {
  expect(spaced(moneyText(cost))).toBe(expected);
});

test.each([
  [0.42, '0.42 s'],
  [61.2, '61 s'],
  [724, '12 min 4 s'],
  [3_599.7, '1 h 0 min'],
  [11_100, '3 h 5 min'],
])('duration %d s', (durationS, expected) => {
  expect(spaced(durationText(durationS))).toBe(expected);
});

test('power', () => {
  expect(spaced(`${powerText(480.4)}, ${powerText(5.25)}`)).toBe('480 W, 5.3 W');
});
