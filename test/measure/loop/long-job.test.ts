// Days of sampling in simulated time: the beat slows, the file stays within its cap, and the sampler never ends for size.
import { describe, expect, it } from 'vitest';
import { SIZE_CAP_BYTES } from '../../../src/measure/pace/beat.ts';
import { scriptedMeter, simulate } from './simulation.ts';

const HOUR = 3_600;
let seconds = 0;
const onTime = (now: number) => {
  seconds = now;
};

/** Eight GPUs as a long line: 245 B in a real trace. */
const eightGpus = (kind: 'counter' | 'gauge') =>
  scriptedMeter(
    Array.from({ length: 8 }, (_, at) => ({
      column: {
        domain: `GPU-${at}`,
        ...(kind === 'gauge' ? ({ quantity: 'power', unit: 'mW', kind, window_ms: 1_000 } as const) : {}),
      },
      value: () => 987_654_321_000 + Math.round(seconds * 1e6),
    })),
  );

describe('a long job', () => {
  it('of 24 h with counters is read every 5 s after its first hour', async () => {
    const { trace } = await simulate({ seconds: 24 * HOUR, onTime, quick: [eightGpus('counter')] });
    const beats = trace.events.filter((event) => event.e === 'beat');
    expect(beats).toMatchObject([{ interval_ms: 5_000, why: 'age', t: expect.closeTo(HOUR * 1e6, -8) }]);
    // An hour at 1 Hz and 23 hours at 0.2 Hz; the pace is looked at every 15 s, and 12 of these 15 samples are more.
    expect(trace.samples.length - HOUR - 23 * (HOUR / 5)).toBeGreaterThanOrEqual(0);
    expect(trace.samples.length - HOUR - 23 * (HOUR / 5)).toBeLessThanOrEqual(15);
    const [first, last] = [trace.samples[0]?.v[0] ?? 0, trace.samples.at(-1)?.v[0] ?? 0];
    expect(last - first).toBeCloseTo(24 * HOUR * 1e6, -8);
  });

  it('of 5 days with power alone doubles its interval at each half of what is left, and stays within the cap', async () => {
    const { trace, text } = await simulate({ seconds: 120 * HOUR, onTime, quick: [eightGpus('gauge')] });
    const beats = trace.events.flatMap((event) =>
      event.e === 'beat' ? [[event.interval_ms, event.why]] : [],
    );
    expect(beats.slice(0, 3)).toEqual([
      [2_000, 'size'],
      [4_000, 'size'],
      [8_000, 'size'],
    ]);
    expect(text.length).toBeLessThan(SIZE_CAP_BYTES);
    expect(trace.end?.reason).toBe('stop');
  });

  it('writes its own cost every minute', async () => {
    const { text } = await simulate({ seconds: HOUR, onTime, quick: [eightGpus('counter')] });
    const own = text.split('\n').filter((line) => line.startsWith('{"k":"own"'));
    // One a minute and one at the end.
    expect(own).toHaveLength(61);
  });
});
