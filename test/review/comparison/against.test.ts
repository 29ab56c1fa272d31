// The reference vectors of the moderated log-t (prior 5 %, weight 4); p checked by numerical integration of the t density.
import { describe, expect, it } from 'vitest';
import { baselineMean } from '../../../src/review/comparison/baseline-mean.ts';
import { onOneDevice } from './one-device.ts';

const FIVE = [100, 104, 97, 101, 99];
const TEN = [...FIVE, 98, 103, 102, 96, 100];

const VECTORS = [
  { base: FIVE, head: [101], df: 8, change: 0.825, low: -8.811, high: 11.48, p: 0.427532 },
  { base: FIVE, head: [112], df: 8, change: 11.806, low: 1.12, high: 23.621, p: 0.016777 },
  { base: FIVE, head: [112, 114], df: 8, change: 12.8, low: 4.469, high: 21.795, p: 0.003391 },
  { base: FIVE, head: [120], df: 8, change: 19.792, low: 8.343, high: 32.451, p: 0.001614 },
  { base: [100, 104, 97], head: [112], df: 6, change: 11.673, low: -1.808, high: 27.006, p: 0.040247 },
  { base: TEN, head: [112], df: 13, change: 12.034, low: 3.471, high: 21.304, p: 0.004325 },
];

describe('moderated log-t', () => {
  it.each(VECTORS)('$head against $base', ({ base, head, df, change, low, high, p }) => {
    const result = onOneDevice(base, head);
    expect(result).toMatchObject({ n: base.length, df });
    expect(result.change * 100).toBeCloseTo(change, 3);
    expect(result.low * 100).toBeCloseTo(low, 3);
    expect(result.high * 100).toBeCloseTo(high, 3);
    expect(result.p).toBeCloseTo(p, 6);
  });

  it.each([
    // Sample deviation 1.5 % at n = 5, 8, 14: the smallest significant rise is 12.4, 9.8 and 7.6 %.
    { n: 5, percent: 12.4 },
    { n: 8, percent: 9.8 },
    { n: 14, percent: 7.6 },
  ])('with a deviation of 1.5 % and $n runs a rise of $percent % would have shown', ({ n, percent }) => {
    expect(100 * onOneDevice(spreadOut(n), [1]).detectable).toBeCloseTo(percent, 1);
  });

  it('with a prior of 2 % and five runs a rise of 5.8 % would have shown', () => {
    expect(100 * onOneDevice(spreadOut(5), [1], { priorNoise: 0.02 }).detectable).toBeCloseTo(5.8, 1);
  });

  it('never promises to detect less than the minimum effect', () => {
    const base = Array.from({ length: 30 }, (_, i) => 1 + 0.001 * (i % 7));
    expect(onOneDevice(base, [1], { priorNoise: 0.001 }).detectable).toBe(0.05);
  });

  it('widens the interval of a median of three by the factor 1.35 of its variance', () => {
    // n = 1, so s = s0 = 0.05 and SE² = 0.05² · (1.35/3 + 1); t(0.975, 4) = 2.776445.
    const { high } = onOneDevice([100], [100, 100, 100]);
    expect(Math.log1p(high)).toBeCloseTo(2.776445 * 0.05 * Math.sqrt(1.45), 6);
  });

  it('allows for the spread between devices where they are not known', () => {
    // n = 1, m = 1: SE² = 0.05² · 2 + 0.08².
    const { high } = onOneDevice([100], [100], {}, null);
    expect(Math.log1p(high)).toBeCloseTo(2.776445 * Math.sqrt(0.0114), 6);
  });

  it('pulls an outlier of the history in to three robust deviations', () => {
    // ln-median of 98, 99, 100, 101, 200 is ln 100, MAD = ln 100 − ln 99 = 0.01005034, reach 3 · 1.4826 · MAD = 0.0447019.
    const mean = Math.exp(
      (Math.log(98) + Math.log(99) + Math.log(100) + Math.log(101) + Math.log(100) + 0.0447019) / 5,
    );
    const history = [98, 99, 100, 101, 200];
    expect(baselineMean(history)).toBeCloseTo(mean, 4);
    expect(onOneDevice(history, [112]).change).toBeCloseTo(112 / mean - 1, 6);
  });

  it('copes with a history whose values are all equal', () => {
    const result = onOneDevice([100, 100, 100, 100, 100], [100]);
    expect(result.change).toBeCloseTo(0, 12);
    expect(result.p).toBeCloseTo(0.5, 12);
  });
});

/** Energies around 1 whose logarithms have a sample deviation of exactly 1.5 %. */
function spreadOut(n: number): readonly number[] {
  const scores = Array.from({ length: n }, (_, i) => i - (n - 1) / 2);
  const deviation = Math.sqrt(scores.reduce((total, z) => total + z * z, 0) / (n - 1));
  return scores.map((z) => Math.exp((0.015 * z) / deviation));
}
