// A counter behind an exporter moves when the exporter looks: its period is seen in the trace, its steps are spread, its tail is open.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import { refreshPeriod, withoutRepeats } from '../../../src/account/energy/refresh.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, type Row, traceOf } from './trace-builder.ts';

const valuesOf = (rows: readonly (readonly [number, number])[]) =>
  rows.map(([seconds, value]) => ({ t: micros(seconds * 1e6), value }));

/** Read every second, changed every `period` seconds from `phase` on. */
const scraped = (seconds: number, period: number, phase: number) =>
  valuesOf(
    Array.from({ length: seconds + 1 }, (_, s) => [s, 100 * Math.floor((s + period - phase) / period)]),
  );

describe('refreshPeriod', () => {
  it.each([
    ['every 15 s', scraped(120, 15, 4), 15e6],
    ['as often as it is read', scraped(10, 1, 0), 1e6],
    // Gaps of 15, 30 (a scrape failed) and 15 s.
    [
      'with one look missing',
      valuesOf([
        [0, 1],
        [5, 2],
        [20, 3],
        [50, 4],
        [65, 5],
      ]),
      15e6,
    ],
    ['changed once', scraped(20, 15, 10), null],
    ['never changed', scraped(5, 15, 10), null],
    ['never read', [], null],
  ])('of a value %s', (_, values, period) => {
    expect(refreshPeriod(values)).toBe(period);
  });

  it('is the exporter’s, whatever its phase', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat({ max: 29 }), (period, phase) => {
        expect(refreshPeriod(scraped(200, period, phase % period))).toBe(period * 1e6);
      }),
    );
  });
});

describe('withoutRepeats', () => {
  it('keeps the changes, and begins one period before the first of them', () => {
    expect(withoutRepeats(scraped(40, 15, 4), micros(15e6)).map(({ t, value }) => [t / 1e6, value])).toEqual([
      [-11, 0],
      [4, 100],
      [19, 200],
      [34, 300],
    ]);
  });

  it('takes nothing from a value that never changed', () => {
    expect(withoutRepeats(scraped(5, 15, 10), micros(15e6))).toEqual([]);
  });
});

describe('an exporter’s counter', () => {
  /** 300 W, shown every 15 s from 4 s on, in mJ. */
  const rows: readonly Row[] = everySecond(300, (s) => [4_500_000 * Math.floor((s + 11) / 15)]);
  const energy = (seconds = 300) =>
    integrate({
      trace: traceOf({
        domains: [gpu('G')],
        columns: [counterOf('G', { source: 'exporter:dcgm', update_ms: 30_000 })],
        rows: rows.slice(0, seconds + 1),
      }),
      window: { start: micros(0), end: micros(seconds * 1e6) },
      factors: { ...FACTORS, families: [] },
      host: { model: null, threads: 4, sockets: 1, virtual: null },
      memoryGb: null,
    }).summed[0];

  it('gives the energy of the whole window, of which the last stretch is filled', () => {
    // Shown last at 289 s; the 11 s after it are filled at 300 W.
    expect(energy()?.use).toMatchObject({
      energy: 90_000,
      filled: 3_300,
      coverage: 289 / 300,
      source: 'dcgm-counter',
      provenance: 'measured',
    });
  });

  it('knows no peak of one second with the joules of fifteen, and its edges are two of its own periods', () => {
    // Sensor 7; window 0.5; edge 2 × 15 s × 300 W / 90 kJ = 10 %; gap 0.5 × 3,300 / 90,000 = 1.833 %.
    expect(energy()?.use.uncertaintyPercent).toBeCloseTo(Math.hypot(7, 0.5, 10, 11 / 6), 9);
  });

  it('that has shown nothing yet is no 0: half of the limit is assumed', () => {
    expect(energy(3)?.use).toMatchObject({ energy: 1_050, provenance: 'assumed' });
  });

  it('that changed once counts from its default period before that change', () => {
    // 4.5 kJ over the 30 s up to second 4, of which 4 s lie inside: 600 J; as much power for the 6 s after.
    expect(energy(10)?.use).toMatchObject({ energy: 1_500, filled: 900 });
  });
});
