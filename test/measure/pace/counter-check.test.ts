// A counter must move when its device works, and must agree with power where power is known.
import { describe, expect, it } from 'vitest';
import { advance, newCounterCheck, type Reading } from '../../../src/measure/pace/counter-check.ts';
import { newLatency } from '../../../src/measure/pace/latency.ts';
import { suspendedMs } from '../../../src/measure/pace/suspension.ts';

const US = 1_000_000;
interface Second {
  readonly energyJ: number | null;
  readonly powerW?: number | null;
  readonly util?: number | null;
}

/** Readings a second apart; the verdicts they bring. */
function verdicts(seconds: readonly Second[], gapUs = US, update_ms = 100) {
  let check = newCounterCheck({ source: 'nvml:total-energy', domain: 'GPU-1', update_ms });
  return seconds.flatMap(({ energyJ, powerW = null, util = null }, at) => {
    const reading: Reading = { timeUs: at * gapUs, energyJ, powerW, utilPercent: util };
    const next = advance(check, reading);
    check = next.check;
    return next.result === null
      ? []
      : [{ at, ok: next.result.ok, code: next.result.code, ratio: next.result.ratio }];
  });
}
const seconds = (count: number, of: (at: number) => Second) =>
  Array.from({ length: count }, (_, at) => of(at));

describe('the check of a counter', () => {
  it.each<[string, Second[], object[]]>([
    ['it moves: good after a second', seconds(4, (at) => ({ energyJ: at * 100 })), [{ at: 1, ok: true }]],
    ['idle and still says nothing', seconds(60, () => ({ energyJ: 7, util: 0 })), []],
    ['still without utilisation known says nothing', seconds(60, () => ({ energyJ: 7 })), []],
    [
      'busy and still for five seconds',
      seconds(9, () => ({ energyJ: 7, util: 80 })),
      [{ at: 5, ok: false, code: 'frozen' }],
    ],
    [
      'agrees with power over ten seconds',
      seconds(15, (at) => ({ energyJ: at * 99, powerW: 100, util: 80 })),
      [{ at: 10, ok: true, ratio: 0.99 }],
    ],
    [
      'a counter at 0.57 of power is within the band, and the ratio is told',
      seconds(15, (at) => ({ energyJ: at * 57, powerW: 100 })),
      [{ at: 10, ok: true, ratio: 0.57 }],
    ],
    [
      'a counter at a third of power is not',
      seconds(15, (at) => ({ energyJ: at * 33, powerW: 100 })),
      [{ at: 10, ok: false, code: 'implausible', ratio: 0.33 }],
    ],
    [
      'it freezes later',
      seconds(30, (at) => ({ energyJ: Math.min(at, 10) * 100, util: 80 })),
      [
        { at: 1, ok: true },
        { at: 15, ok: false, code: 'frozen' },
      ],
    ],
    [
      'a reset starts anew and is no verdict',
      [{ energyJ: 900 }, { energyJ: 3 }, { energyJ: 103 }],
      [{ at: 2, ok: true }],
    ],
    [
      'a missing reading is no verdict',
      [{ energyJ: 1 }, { energyJ: null, util: 90 }, { energyJ: 201 }],
      [{ at: 2, ok: true }],
    ],
    [
      'power missing once: only the movement counts',
      [{ energyJ: 1, powerW: 5 }, { energyJ: 9 }],
      [{ at: 1, ok: true }],
    ],
  ])('%s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(
      expected.map((verdict) => ({ code: undefined, ratio: undefined, ...verdict })),
    );
  });

  it('at 5 Hz frozen still means five seconds', () => {
    expect(
      verdicts(
        seconds(40, () => ({ energyJ: 7, util: 80 })),
        US / 5,
      ),
    ).toMatchObject([{ at: 25, ok: false }]);
  });
});

describe('suspension', () => {
  it.each([
    ['awake', 60_000, 60_000_000, null],
    ['a minute asleep', 121_000, 60_000_000, 61_000],
    ['less than a second is the clocks’ own grain', 60_900, 60_000_000, null],
    ['a uptime that lags', 59_000, 60_000_000, null],
  ])('%s', (_, uptimeMs, monoUs, expected) => {
    expect(suspendedMs({ uptimeMs: 0, monoUs: 0 }, { uptimeMs, monoUs })).toBe(expected);
  });
});

describe('latency', () => {
  it('is nothing before the first sample', () => expect(newLatency().percentiles()).toEqual([0, 0]));

  it('tells median and 99th percentile of the latest', () => {
    const latency = newLatency();
    for (let us = 0; us <= 100; us += 1) latency.add(us);
    expect(latency.percentiles()).toEqual([50, 99]);
    for (let again = 0; again < 2_000; again += 1) latency.add(7);
    expect(latency.percentiles()).toEqual([7, 7]);
  });
});

describe('a counter that an exporter refreshes every 30 s', () => {
  const EVERY_S = 30;
  const latched = (at: number, watts: number) => Math.floor(at / EVERY_S) * EVERY_S * watts;
  const slow = (count: number, of: (at: number) => Second) =>
    verdicts(seconds(count, of), US, EVERY_S * 1_000);

  it('is not still between its refreshes', () => {
    expect(slow(200, (at) => ({ energyJ: latched(at, 100), util: 80 }))).toEqual([{ at: 30, ok: true }]);
  });

  it('is compared with power over ten of them', () => {
    // First read at 0 s, last refreshed at 300 s.
    expect(slow(400, (at) => ({ energyJ: latched(at, 100), powerW: 100 }))).toEqual([
      { at: 300, ok: true, ratio: 1 },
    ]);
  });

  it('is still after three without a change', () => {
    expect(slow(200, () => ({ energyJ: 7, util: 80 }))).toEqual([{ at: 90, ok: false, code: 'frozen' }]);
  });
});
