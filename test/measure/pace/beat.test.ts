// How often samples are taken: by age, by the length of the trace, by the sensor, and never past a counter's wrap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BeatState, beatOf, SIZE_CAP_BYTES } from '../../../src/measure/pace/beat.ts';
import { parseInterval } from '../../../src/measure/pace/interval.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';

const HOUR_MS = 3_600_000;
const column = (part: Partial<NewColumn>): NewColumn => ({
  domain: 'gpu',
  quantity: 'energy',
  unit: 'mJ',
  kind: 'counter',
  max: null,
  source: 'test',
  ...part,
});
const COUNTER = column({});
const MEAN = column({ quantity: 'power', unit: 'mW', kind: 'gauge', window_ms: 1_000 });
const INSTANT = column({ quantity: 'power', unit: 'mW', kind: 'gauge' });
/** The same register through perf, in its own units: 2^32 of them are 65,536 J, which is 43.7 s at 1.5 kW. */
const RAPL_UNITS = column({ domain: 'package-0', unit: '2^-16J', max: 2 ** 32 });
/** The accumulator of an AMD GPU: 64 bits, which never wrap. */
const ACCUMULATOR = column({ unit: '2^-16J' });
const SCRAPED = column({ domain: 'package-0', unit: 'uJ', update_ms: 5_000 });
const SCRAPED_POWER = column({ quantity: 'power', unit: 'mW', kind: 'gauge', update_ms: 30_000 });
const NODE = column({ domain: 'node', quantity: 'power', unit: 'uW', kind: 'gauge', source: 'hwmon:acpi' });
const UTIL = column({ quantity: 'util', unit: '%', kind: 'gauge', max: 100 });
const HALF_SECOND = column({ quantity: 'power', unit: 'uW', kind: 'gauge', window_ms: 500 });
/** 65.5 kJ, as on AMD: at 1.5 kW it wraps in 43.7 s. */
const RAPL_AMD = column({ domain: 'package-0', unit: 'uJ', max: 65_532_610_987 });
/** 262 kJ, as on Intel: 174.8 s at 1.5 kW. */
const RAPL_INTEL = column({ domain: 'package-0', unit: 'uJ', max: 262_143_328_850 });

const beat = (state: Partial<BeatState>) =>
  beatOf({ wantedMs: 1_000, ageMs: 0, writtenBytes: 0, columns: [COUNTER], ...state });

describe('the beat', () => {
  it.each<[string, Partial<BeatState>, number, string | null]>([
    ['a young job', {}, 1_000, null],
    ['an hour, not yet over', { ageMs: HOUR_MS }, 1_000, null],
    ['over an hour with counters', { ageMs: HOUR_MS + 1 }, 5_000, 'age'],
    [
      'over an hour, counter with a mean beside it',
      { ageMs: HOUR_MS + 1, columns: [COUNTER, MEAN] },
      5_000,
      'age',
    ],
    ['over an hour with power alone', { ageMs: HOUR_MS + 1, columns: [MEAN] }, 1_000, null],
    ['over an hour, slower already', { ageMs: HOUR_MS + 1, wantedMs: 10_000 }, 10_000, null],
    ['over an hour with utilisation alone', { ageMs: HOUR_MS + 1, columns: [UTIL] }, 1_000, null],
    [
      'over an hour with utilisation beside a counter',
      { ageMs: HOUR_MS + 1, columns: [COUNTER, UTIL] },
      5_000,
      'age',
    ],
    ['over an hour with counters of exporters', { ageMs: HOUR_MS + 1, columns: [SCRAPED] }, 5_000, 'age'],
    [
      'over an hour with the accumulator of AMD',
      { ageMs: HOUR_MS + 1, columns: [ACCUMULATOR] },
      5_000,
      'age',
    ],
    [
      'over an hour with counters and the whole machine as a bound',
      { ageMs: HOUR_MS + 1, columns: [COUNTER, NODE] },
      5_000,
      'age',
    ],
    ['power that an exporter refreshes every 30 s', { columns: [SCRAPED_POWER] }, 1_000, null],
    ['a mean of half a second alone', { columns: [HALF_SECOND] }, 500, 'sensor'],
    ['an instant sensor alone', { columns: [INSTANT] }, 200, 'sensor'],
    ['an instant sensor, faster already', { columns: [INSTANT], wantedMs: 100 }, 100, null],
    ['an instant sensor beside a counter', { columns: [COUNTER, INSTANT] }, 1_000, null],
    ['just below half of the cap', { writtenBytes: SIZE_CAP_BYTES / 2 - 1 }, 1_000, null],
    ['half of the cap', { writtenBytes: SIZE_CAP_BYTES / 2 }, 2_000, 'size'],
    ['three quarters', { writtenBytes: (SIZE_CAP_BYTES * 3) / 4 }, 4_000, 'size'],
    ['seven eighths', { writtenBytes: (SIZE_CAP_BYTES * 7) / 8 }, 8_000, 'size'],
    ['past the cap', { writtenBytes: SIZE_CAP_BYTES * 2 }, 1_024_000, 'size'],
    ['half of a wrap of 43.7 s', { writtenBytes: SIZE_CAP_BYTES, columns: [RAPL_AMD] }, 21_844, 'size'],
    [
      'the same wrap in units of 2^-16 J',
      { writtenBytes: SIZE_CAP_BYTES, columns: [RAPL_UNITS] },
      21_845,
      'size',
    ],
    [
      'the accumulator of AMD has no wrap',
      { writtenBytes: SIZE_CAP_BYTES, columns: [ACCUMULATOR] },
      1_024_000,
      'size',
    ],
    [
      'never slower than 30 s with a counter that wraps',
      { writtenBytes: SIZE_CAP_BYTES, columns: [RAPL_INTEL] },
      30_000,
      'size',
    ],
    ['a wish past half of a wrap', { wantedMs: 60_000, columns: [RAPL_AMD] }, 21_844, 'sensor'],
  ])('%s', (_, state, intervalMs, why) => {
    expect(beat(state)).toMatchObject({ intervalMs, why });
  });

  it('only a sensor that sees less than a beat is read with jitter', () => {
    const jitters = [INSTANT, MEAN, HALF_SECOND, SCRAPED_POWER].map((one) => beat({ columns: [one] }).jitter);
    expect(jitters).toEqual([true, false, false, false]);
  });

  it('never quickens as the trace grows', () => {
    fc.assert(
      fc.property(fc.nat(SIZE_CAP_BYTES * 2), fc.nat(SIZE_CAP_BYTES), (writtenBytes, more) => {
        const grown = beat({ writtenBytes: writtenBytes + more }).intervalMs;
        expect(grown).toBeGreaterThanOrEqual(beat({ writtenBytes }).intervalMs);
      }),
    );
  });
});

describe('an interval', () => {
  it.each([
    ['1s', 1_000],
    ['0.5s', 500],
    ['100ms', 100],
    [' 2 s ', 2_000],
    ['60s', 60_000],
  ])('%s', (text, ms) => expect(parseInterval(text)).toBe(ms));

  it.each(['', '1', 's', '0s', '-1s', '1m', '1e3ms', '5ms', '61s', '1s2'])('"%s" is refused', (text) => {
    expect(() => parseInterval(text)).toThrow(/no sampling interval/);
  });
});
