// Percentiles by nearest rank, histograms by bin, areas by trapezoid.
import { expect, it } from 'vitest';
import { histogram, integral, percentile, spreadOf } from '../../../scripts/accept-gpu/statistics.ts';

const HUNDRED = Array.from({ length: 100 }, (_, at) => at + 1);

it.each([
  ['median', HUNDRED, 50, 50],
  ['p99', HUNDRED, 99, 99],
  ['all', HUNDRED, 100, 100],
  ['none', HUNDRED, 0, 1],
  ['of one', [7], 99, 7],
  ['of nothing', [], 50, null],
  ['unsorted', [3, 1, 2], 50, 2],
])('%s', (_, values, percent, expected) => expect(percentile(values, percent)).toBe(expected));

it('a spread of nothing is no zero', () =>
  expect(spreadOf([])).toEqual({ count: 0, p50: null, p99: null, max: null }));

it('bins ascend', () => expect(histogram([101, 99, 20.4, 100], 2)).toEqual({ 20: 1, 100: 2, 102: 1 }));

it('the area under a ramp of 0 to 10 in 2 s, then 10 for 1 s, is 20', () =>
  expect(
    integral([
      { timeUs: 0, value: 0 },
      { timeUs: 2_000_000, value: 10 },
      { timeUs: 3_000_000, value: 10 },
    ]),
  ).toBe(20));
