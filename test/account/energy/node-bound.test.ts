// The machine's own meter beside the sum of the parts: a bound and a share, never a part.
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { counterOf, everySecond, gpu, powerOf, traceOf } from './trace-builder.ts';

const NODE: Domain = { id: 'node', component: 'host', parent: null };

/** 600 s of a GPU at 350 W; the node's meter in watts, or nothing from it. */
function account(nodeWatts: (second: number) => number | null, node: Partial<Domain> = {}) {
  const {
    summed,
    node: bound,
    notes,
  } = integrate({
    trace: traceOf({
      domains: [gpu('G'), { ...NODE, ...node }],
      columns: [counterOf('G'), powerOf('node', { unit: 'uW', source: 'hwmon:acpi' })],
      rows: everySecond(600, (s) => {
        const watts = nodeWatts(s);
        return [350_000 * s, watts === null ? null : watts * 1e6];
      }),
    }),
    window: { start: micros(0), end: micros(600e6) },
    factors: { ...FACTORS, families: [] },
    host: { model: null, threads: 4, sockets: 1, virtual: null },
    memoryGb: null,
  });
  return {
    total: summed.map(({ use }) => use.energy),
    node: bound?.use ?? null,
    notes: notes.map(({ code, text }) => [code, text]),
  };
}

describe('the meter of the node', () => {
  it('bounds the total and says how much of it the parts explain', () => {
    const { total, node, notes } = account(() => 500);
    expect(total).toEqual([210_000]);
    expect(node).toMatchObject({ energy: 300_000, source: 'acpi-average', component: 'host' });
    // 300 kJ = 83.3 Wh; 210 of 300 kJ.
    expect(notes).toEqual([
      ['node-bound', "The machine's own power meter saw 83.3 Wh; the counted parts are 70 % of it."],
    ]);
  });

  it('that saw less than the parts, beyond its own error: one of them is too high', () => {
    const { total, notes } = account(() => 300);
    expect(total).toEqual([210_000]);
    expect(notes.map(([code]) => code)).toEqual(['node-exceeded']);
  });

  // 600 s of each; the parts are 210 kJ = 58.3 Wh.
  it.each<[number, string]>([
    [0.5, '300 J that'],
    [5.9, '3540 J that'],
    [6, '1 Wh that'],
    [50, '8.33 Wh that'],
    [5_000, '833 Wh;'],
    [5_999, '1 kWh;'],
    [12_345, '2.06 kWh;'],
  ])('of %d W is told in a unit that shows it', (watts, text) => {
    const [[, said = ''] = []] = account(() => watts).notes;
    expect(said).toContain(` ${text}`);
    if (watts < 300) expect(said).toContain('add up to 58.3 Wh,');
  });

  it('that states 20 % accuracy is not exceeded by 17 %', () => {
    expect(account(() => 300, { accuracy_percent: 20 }).notes.map(([code]) => code)).toEqual(['node-bound']);
  });

  it('that saw half of the time says nothing', () => {
    expect(account((s) => (s < 300 ? 500 : null)).notes).toEqual([]);
  });

  it('that never answered is null, not 0', () => {
    expect(account(() => null)).toMatchObject({ node: null, notes: [] });
  });
});
