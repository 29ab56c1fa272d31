// The reference vectors of the device effect: one series, prior 5 % with weight 4, spread 8 % with weight 4, nothing to pull in.
import { describe, expect, it } from 'vitest';
import { against } from '../../../src/review/comparison/against.ts';
import { fitDevices } from '../../../src/review/comparison/device-fit.ts';
import { momentsOf } from '../../../src/review/comparison/device-series.ts';
import { referenceOn } from '../../../src/review/comparison/reference.ts';

const RULES = { alpha: 0.01, minEffect: 0.05, priorNoise: 0.05, priorWeight: 4, learnPrior: true };
const RUNS = { a: [100, 104, 97, 101], b: [109, 111], c: [94] };
const series = momentsOf({
  key: 's',
  values: Object.entries(RUNS).flatMap(([device, energies]) =>
    energies.map((energy) => ({ device, log: Math.log(energy) })),
  ),
});
const fit = fitDevices([series], RULES);

const VECTORS = [
  {
    device: 'a',
    gain: -0.009881,
    at: 100.5373,
    root: 0.019463,
    error: 0.044262,
    change: 11.401,
    low: 0.592,
    high: 23.373,
    p: 0.020303,
  },
  {
    device: 'b',
    gain: 0.070341,
    at: 108.9349,
    root: 0.026961,
    error: 0.048034,
    change: 2.814,
    low: -7.966,
    high: 14.857,
    p: 0.289685,
  },
  {
    device: 'c',
    gain: -0.06046,
    at: 95.5786,
    root: 0.036634,
    error: 0.054059,
    change: 17.181,
    low: 3.447,
    high: 32.738,
    p: 0.009457,
  },
  {
    device: 'd',
    gain: 0,
    at: 101.5356,
    root: 0.089134,
    error: 0.097597,
    change: 10.306,
    low: -11.924,
    high: 38.147,
    p: 0.172151,
  },
];

describe('the device effect', () => {
  it('tells how far devices differ', () => {
    expect(fit.spread).toBeCloseTo(0.075743, 6);
  });

  it.each(VECTORS)('a run of 112 on device $device', ({ device, gain, at, root, change, low, high, p }) => {
    expect(fit.devices.get(device)?.gain ?? 0).toBeCloseTo(gain, 6);
    const reference = referenceOn(fit, series, device);
    expect(Math.exp(reference.log)).toBeCloseTo(at, 4);
    expect(Math.sqrt(reference.variance)).toBeCloseTo(root, 6);
    const tested = against({ fit, series }, [{ device, log: Math.log(112) }], RULES).change;
    expect(tested).toMatchObject({ n: 7, df: 8 });
    expect(100 * tested.change).toBeCloseTo(change, 3);
    expect(100 * tested.low).toBeCloseTo(low, 3);
    expect(100 * tested.high).toBeCloseTo(high, 3);
    expect(tested.p).toBeCloseTo(p, 6);
  });
});
