// UTC quarter hours of the total, and the power curve.
import { describe, expect, it } from 'vitest';
import { account } from '../../../src/account/account.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS, inputOf } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, type Row, traceOf } from './trace-builder.ts';

const input = (rows: readonly Row[], wall0_ms = Date.UTC(2026, 10, 21, 12, 10)) =>
  inputOf(traceOf({ domains: [gpu('G')], columns: [counterOf('G')], rows, header: { wall0_ms } }), {
    factors: { ...FACTORS, families: [] },
  });

describe('buckets', () => {
  it('cut at the quarter hours; the first and last are shorter', async () => {
    // 12:10 to 12:35 at 100 W: 5, 15 and 5 minutes.
    const { energy } = await account(input(everySecond(1_500, (s) => [100_000 * s])));
    expect(energy.buckets).toEqual([
      { from: '2026-11-21T12:10:00.000Z', to: '2026-11-21T12:15:00.000Z', energy_j: 30_000, filled: false },
      { from: '2026-11-21T12:15:00.000Z', to: '2026-11-21T12:30:00.000Z', energy_j: 90_000, filled: false },
      { from: '2026-11-21T12:30:00.000Z', to: '2026-11-21T12:35:00.000Z', energy_j: 30_000, filled: false },
    ]);
  });

  it('wholly inside a gap are flagged', async () => {
    const { energy, power } = await account(
      input([...everySecond(60, (s) => [100_000 * s]), [2_700, 270_000_000]]),
    );
    expect(energy.buckets.map(({ filled }) => filled)).toEqual([false, true, true, true]);
    expect(power.curve_w.slice(0, 4)).toEqual([
      expect.closeTo(100, 3),
      expect.closeTo(100, 3),
      expect.closeTo(100, 3),
      null,
    ]);
  });

  it('grow to half hours where five days of quarter hours would not fit', async () => {
    const { energy } = await account(
      input([
        [0, 0],
        [518_400, 51_840_000_000],
      ]),
    );
    // Six days from 12:10: 288 half hours, the cut ends make one more.
    expect(energy.buckets).toHaveLength(289);
    expect(energy.buckets.reduce((sum, bucket) => sum + bucket.energy_j, 0)).toBe(energy.total_j);
  });
});

describe('the power curve', () => {
  it('has at most 120 points, no finer than the sampling, and the highest interval as its peak', async () => {
    const hour = await account(input(everySecond(3_600, (s) => [100_000 * s + (s > 1_800 ? 600_000 : 0)])));
    expect(hour.power.curve_w).toHaveLength(120);
    expect(hour.power.peak_w).toBeCloseTo(700, 3);
    const short = await account(input(everySecond(5, (s) => [100_000 * s])));
    expect(short.power.curve_w).toEqual([100, 100, 100, 100, 100]);
  });

  it('does not take a counter’s latch in a very short interval for a peak', async () => {
    const { power } = await account(input([...everySecond(10, (s) => [100_000 * s]), [10.01, 1_010_000]]));
    // The latch adds 10 J in 10 ms: a kilowatt over that interval, 1 % over the whole.
    expect(power.peak_w).toBe(100.899);
    expect(power.mean_w).toBeCloseTo(1_010 / 10.01, 9);
  });

  it('of a 24 h job at 0.2 Hz is whole', async () => {
    const rows = Array.from({ length: 17_281 }, (_, i): Row => [5 * i, 500_000 * i]);
    const trace = traceOf({
      domains: [gpu('G')],
      columns: [counterOf('G')],
      rows,
      events: [{ k: 'ev', t: micros(0), e: 'beat', interval_ms: 5_000, why: 'age' }],
    });
    const receipt = await account(inputOf(trace, { factors: { ...FACTORS, families: [] } }));
    // 100 W for a day.
    expect(receipt.energy.total_j).toBe(8_640_000);
    expect(receipt.energy.degraded).toBe(false);
    expect(receipt.energy.buckets).toHaveLength(96);
    expect(receipt.power.curve_w.every((power) => power !== null && Math.abs(power - 100) < 0.01)).toBe(true);
  });
});
