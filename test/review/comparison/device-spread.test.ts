// The spread between devices is told by series that ran on several of them, and by no more differences than there are.
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../src/review/comparison/device-series.ts';
import { deviceSpread } from '../../../src/review/comparison/device-spread.ts';

const NOISE = 0.05;
/** Three runs at each log energy on each device, so that nothing scatters within them. */
const ranOn = (key: string, logs: Readonly<Record<string, number>>) =>
  momentsOf({
    key,
    values: Object.entries(logs).flatMap(([device, log]) => [1, 2, 3].map(() => ({ device, log }))),
  });
const PAIR = ranOn('pair', { a: 4, b: 4 });
/** Two devices alike: τ² = (1 · 0 + 4 · 0.08²) / (1 + 4). */
const OF_ONE_DIFFERENCE = Math.sqrt((4 * 0.08 ** 2) / 5);

describe('the spread between devices', () => {
  it('is the prior where no series ran on two', () => {
    expect(deviceSpread([ranOn('s', { a: 4 }), ranOn('t', { b: 5 })], NOISE)).toBe(0.08);
  });

  it('follows one difference of two devices', () => {
    expect(deviceSpread([PAIR], NOISE)).toBeCloseTo(OF_ONE_DIFFERENCE, 12);
  });

  it('is no surer for jobs that have a machine each to themselves', () => {
    const alone = Array.from({ length: 20 }, (_, i) => ranOn(`alone ${i}`, { [`own ${i}`]: 3 }));
    expect(deviceSpread([PAIR, ...alone], NOISE)).toBeCloseTo(OF_ONE_DIFFERENCE, 12);
  });

  it('takes two pairs for two differences, though they are four devices', () => {
    // τ² = (2 · 0 + 4 · 0.08²) / (2 + 4).
    const pairs = [PAIR, ranOn('other', { c: 7, d: 7 })];
    expect(deviceSpread(pairs, NOISE)).toBeCloseTo(Math.sqrt((4 * 0.08 ** 2) / 6), 12);
  });

  it('takes several series on the same two devices for one difference', () => {
    const again = ranOn('again', { a: 7, b: 7 });
    expect(deviceSpread([PAIR, again], NOISE)).toBeCloseTo(OF_ONE_DIFFERENCE, 12);
  });
});
