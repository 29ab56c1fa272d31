// One GPU: which of its sources speaks, and what happens when one of them lies, stops or is missing.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, powerOf, type Row, traceOf, utilOf } from './trace-builder.ts';

function account(parts: {
  readonly columns: readonly NewColumn[];
  readonly rows: readonly Row[];
  readonly domain?: Partial<Domain>;
  readonly events?: readonly EventRecord[];
}) {
  const trace = traceOf({ ...parts, domains: [gpu('G', parts.domain)] });
  const end = micros((parts.rows.at(-1)?.[0] ?? 0) * 1e6);
  const host = { model: null, threads: 4, sockets: 1, virtual: null };
  const factors = { ...FACTORS, families: [] };
  const { summed, hidden, notes } = integrate({
    trace,
    window: { start: micros(0), end },
    factors,
    host,
    memoryGb: null,
  });
  return {
    use: summed[0]?.use ?? null,
    hidden: hidden[0]?.use ?? null,
    codes: notes.map(({ code }) => code),
  };
}

const FROZEN = 5_000_000;

describe('a GPU', () => {
  it('is measured by its counter', () => {
    const { use, codes } = account({
      columns: [counterOf('G')],
      rows: everySecond(60, (s) => [350_000 * s]),
    });
    expect(use).toMatchObject({
      energy: 21_000,
      method: 'counter',
      provenance: 'measured',
      coverage: 1,
      filled: 0,
    });
    // 7 % sensor; 0.5 % window; edge 2 × 0.1 s × 350 W / 21 kJ = 0.333 %.
    expect(use?.uncertaintyPercent).toBeCloseTo(Math.hypot(7, 0.5, 1 / 3), 9);
    expect(codes).toEqual([]);
  });

  it('knows no less for a second read that came a few milliseconds after the first', () => {
    // The counter steps by 35 J every 100 ms: seen 5 ms apart, that is not 7 kW.
    const rows = everySecond(60, (s) => [350_000 * s]);
    const { use } = account({
      columns: [counterOf('G')],
      rows: [...rows.slice(0, 60), [59.995, 20_965_000], ...rows.slice(60)],
    });
    expect(use?.uncertaintyPercent).toBeCloseTo(Math.hypot(7, 0.5, 1 / 3), 3);
  });

  it('pre-Volta, without a counter: integrates the 1-s mean', () => {
    const { use } = account({ columns: [powerOf('G')], rows: everySecond(60, () => [200_000]) });
    expect(use).toMatchObject({
      energy: 12_000,
      source: 'nvml-average',
      provenance: 'measured',
      coverage: 1,
    });
  });

  it('without any power reading: modelled by utilisation, 75.2 % of 700 W at half load', () => {
    const { use } = account({ columns: [utilOf('G')], rows: everySecond(10, () => [50]) });
    expect(use).toMatchObject({
      energy: 5_264,
      source: 'gpu-model',
      provenance: 'modelled',
      uncertaintyPercent: 40,
    });
  });

  it('with a limit and nothing else: half of it, assumed', () => {
    const { use } = account({ columns: [], rows: everySecond(10, () => []) });
    expect(use).toMatchObject({ energy: 3_500, provenance: 'assumed', coverage: 0, uncertaintyPercent: 60 });
  });

  it('of an unknown name without a limit: unknown, never 0', () => {
    const domain = { limit_mw: null, name: 'Unheard-of 9000' };
    expect(account({ columns: [], rows: everySecond(10, () => []), domain })).toMatchObject({
      use: null,
      codes: ['gpu-unknown'],
    });
  });

  it('whose counter is frozen while it works: falls back to power, says so', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), utilOf('G'), powerOf('G')],
      rows: everySecond(60, () => [FROZEN, 90, 200_000]),
    });
    expect(use).toMatchObject({ energy: 12_000, source: 'nvml-average', provenance: 'measured' });
    expect(codes).toEqual(['counter-frozen']);
  });

  it('whose counter is frozen and has no power sensor: falls back to the model', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), utilOf('G')],
      rows: everySecond(60, () => [FROZEN, 50]),
    });
    expect(use).toMatchObject({ source: 'gpu-model', provenance: 'modelled', energy: 31_584 });
    expect(codes).toEqual(['counter-frozen']);
  });

  it('whose counter shows nothing in a job of one second: power, never 0 J', () => {
    const columns = [counterOf('G'), powerOf('G')];
    const rows = everySecond(1, () => [FROZEN, 200_000]);
    expect(account({ columns, rows }).use).toMatchObject({ energy: 200, source: 'nvml-average' });
    const domain = { limit_mw: null, name: 'Unheard-of 9000' };
    expect(account({ columns: [counterOf('G')], rows, domain })).toMatchObject({
      use: null,
      codes: ['counter-frozen', 'gpu-unknown'],
    });
  });

  it('whose counter stops where nothing says that it rests: the mean of before, as filled', () => {
    const { use, codes } = account({
      columns: [counterOf('G')],
      rows: everySecond(60, (s) => [300_000 * Math.min(s, 40)]),
    });
    expect(use).toMatchObject({ energy: 18_000, filled: 6_000, provenance: 'modelled' });
    expect(codes).toEqual(['counter-frozen']);
  });

  it('that rests at 0 W and says so keeps what its counter shows', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), utilOf('G')],
      rows: everySecond(60, (s) => [300_000 * Math.min(s, 40), s < 40 ? 90 : 0]),
    });
    expect(use).toMatchObject({ energy: 12_000, provenance: 'measured' });
    expect(codes).toEqual([]);
  });

  it('whose counter stops half way: power from there on, and both are named', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), utilOf('G'), powerOf('G', { window_ms: 0, source: 'nvml:186' })],
      rows: everySecond(60, (s) => [300_000 * Math.min(s, 40), 90, 100_000]),
    });
    // 40 s at 300 W, 20 s at 100 W.
    expect(use).toMatchObject({ energy: 14_000, source: 'nvml-counter', provenance: 'measured' });
    expect(codes).toEqual(['counter-frozen', 'source-changed']);
  });

  it('whose counter shows 0.57 of its power (zeus#181): keeps it, widens the uncertainty to the difference', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), powerOf('G')],
      rows: everySecond(120, (s) => [57_000 * s, 100_000]),
    });
    expect(use).toMatchObject({ energy: 6_840, source: 'nvml-counter' });
    // 1 / 0.57 − 1 = 75.44 % of what the counter says; window 0.5; edge 0.2 s × 57 W / 6,840 J = 0.167 %.
    expect(use?.uncertaintyPercent).toBeCloseTo(Math.hypot(4_300 / 57, 0.5, 1 / 6), 6);
    expect(codes).toEqual(['counter-disagrees']);
  });

  it('whose counter shows 1.6 of its power: the difference is 60 % of the power, more than of itself', () => {
    const { use } = account({
      columns: [counterOf('G'), powerOf('G')],
      rows: everySecond(120, (s) => [160_000 * s, 100_000]),
    });
    expect(use).toMatchObject({ energy: 19_200, source: 'nvml-counter' });
    // Edge 0.2 s × 160 W / 19,200 J = 0.167 %.
    expect(use?.uncertaintyPercent).toBeCloseTo(Math.hypot(60, 0.5, 1 / 6), 6);
  });

  it('whose counter shows a quarter of its power: the power sensor is used', () => {
    const { use, codes } = account({
      columns: [counterOf('G'), powerOf('G')],
      rows: everySecond(120, (s) => [25_000 * s, 100_000]),
    });
    expect(use).toMatchObject({ energy: 12_000, source: 'nvml-average' });
    expect(codes).toEqual(['counter-distrusted']);
  });

  it('whose counter failed the sampler’s check: the fallback column that came later is believed', () => {
    const { use } = account({
      columns: [counterOf('G'), powerOf('G', { window_ms: 0, source: 'nvml:186' })],
      rows: everySecond(40, (s) => [10_000 * s, s < 10 ? null : 100_000]),
      events: [
        {
          k: 'ev',
          t: 10e6,
          e: 'check',
          source: 'nvml:total-energy',
          domain: 'G',
          ok: false,
          code: 'implausible',
        },
      ],
    });
    // 30 s at 100 W; the counter speaks for the 10 s that power did not see.
    expect(use).toMatchObject({ energy: 3_100, source: 'nvml-instant' });
  });

  it('lost and back with its counter running on: no joule is missing', () => {
    const { use } = account({
      columns: [counterOf('G')],
      rows: everySecond(60, (s) => [s > 20 && s < 40 ? null : 100_000 * s]),
    });
    expect(use).toMatchObject({ energy: 6_000, coverage: 1, provenance: 'measured' });
  });

  it('lost for good: the rest is filled, coverage falls and so does the label', () => {
    const { use } = account({
      columns: [counterOf('G')],
      rows: everySecond(100, (s) => [s > 60 ? null : 100_000 * s]),
    });
    expect(use).toMatchObject({ energy: 10_000, filled: 4_000, coverage: 0.6, provenance: 'modelled' });
  });

  it('hidden from the job: on its own line, not in the total', () => {
    const { use, hidden } = account({
      columns: [counterOf('G')],
      rows: everySecond(10, (s) => [70_000 * s]),
      domain: { visible: false },
    });
    expect(use).toBeNull();
    expect(hidden?.energy).toBe(700);
  });

  it('that answers 1.5 s late: that time is filled', () => {
    const { use } = account({
      columns: [counterOf('G')],
      rows: [[0, null], [1.5, 0], ...everySecond(60, (s) => [100_000 * (s - 1.5)]).slice(2)],
    });
    expect(use).toMatchObject({ energy: 6_000, filled: 150, coverage: 0.975, provenance: 'measured' });
  });
});
