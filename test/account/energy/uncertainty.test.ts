// The table of uncertainties and how errors of devices and of types add.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineDevices,
  combineTypes,
  meteringUncertainty,
  percentOf,
} from '../../../src/account/energy/uncertainty.ts';

const BASE = {
  sensorPercent: 7,
  nvidia: true,
  kind: 'counter',
  updateMs: 100,
  windowMs: 0,
  intervalMs: 1_000,
  seconds: 60,
  joules: 6_000,
  peakWatts: 300,
  filledShare: 0,
  widenPercent: 0,
} as const;

describe('meteringUncertainty', () => {
  it.each([
    // Edge 2 × 0.1 s × 300 W / 6,000 J = 1 %.
    { name: 'a counter over a minute', change: {}, own: Math.hypot(0.5, 1) },
    // 60 J at 60 W: edge 20 %.
    {
      name: 'a counter over a second',
      change: { seconds: 1, joules: 60, peakWatts: 60 },
      own: Math.hypot(2, 20),
    },
    { name: 'a RAPL counter has no window error', change: { nvidia: false, updateMs: 1 }, own: 0.01 },
    // 1 s × 300 W / 6,000 J = 5 %.
    { name: 'a 1-s mean', change: { kind: 'average', windowMs: 1_000 }, own: Math.hypot(0.3, 5) },
    { name: 'instant power at 1 Hz', change: { kind: 'instant' }, own: 6.9 },
    { name: 'instant power at 1 Hz over ten minutes', change: { kind: 'instant', seconds: 600 }, own: 2.3 },
    { name: 'instant power at 10 Hz', change: { kind: 'instant', intervalMs: 100 }, own: 0.7 },
    { name: 'a fifth filled', change: { kind: 'instant', filledShare: 0.2 }, own: Math.hypot(6.9, 10) },
  ] as const)('$name', ({ change, own }) => {
    const found = meteringUncertainty({ ...BASE, ...change });
    expect(found.ownPercent).toBeCloseTo(own, 12);
    expect(found.sharedPercent).toBe(7);
  });

  it('is widened to an observed disagreement', () => {
    expect(meteringUncertainty({ ...BASE, widenPercent: 43 }).sharedPercent).toBe(43);
  });
});

describe('combining', () => {
  it('adds what devices of one type share linearly, the rest as squares', () => {
    const one = { joules: 100, uncertainty: { sharedPercent: 7, ownPercent: 2 } };
    // Shared 7 %; own √(200² + 200²) / 200 = √2.
    expect(combineDevices([one, one])).toBeCloseTo(Math.hypot(7, Math.SQRT2), 12);
  });

  it('adds types as squares: 930 J ± 7 % and 70 J ± 45 %', () => {
    const types = [
      { joules: 930, percent: 7 },
      { joules: 70, percent: 45 },
    ];
    expect(combineTypes(types)).toBeCloseTo(Math.hypot(65.1, 31.5) / 10, 12);
  });

  it('is never better than the best device nor worse than the worst', () => {
    const device = fc.record({
      joules: fc.double({ min: 1, max: 1e6, noNaN: true }),
      uncertainty: fc.record({
        sharedPercent: fc.double({ min: 1, max: 70, noNaN: true }),
        ownPercent: fc.constant(0),
      }),
    });
    fc.assert(
      fc.property(fc.array(device, { minLength: 1, maxLength: 8 }), (devices) => {
        const percents = devices.map(({ uncertainty }) => percentOf(uncertainty));
        const found = combineDevices(devices);
        expect(found).toBeGreaterThanOrEqual(Math.min(...percents) - 1e-9);
        expect(found).toBeLessThanOrEqual(Math.max(...percents) + 1e-9);
      }),
    );
  });
});
