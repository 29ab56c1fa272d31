// Energy of steps, commands and marks: exact where the edges are sampled, null where they cannot be resolved.
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/account/account.ts';
import type { MarkRecord } from '../../../../src/measure/trace/record.ts';
import { micros } from '../../../../src/units.ts';
import { FACTORS, inputOf } from '../../receipt-input.ts';
import { counterOf, everySecond, gpu, type Row, traceOf } from '../trace-builder.ts';

const mark = (seconds: number, label: string, at: 'start' | 'end'): MarkRecord => ({
  k: 'mark',
  t: seconds * 1e6,
  label,
  at,
});

/** 100 W to 30 s, 300 W from there to 60 s. */
const RISING = everySecond(60, (s) => [100_000 * s + 200_000 * Math.max(0, s - 30)]);

async function spansOf(
  marks: readonly MarkRecord[],
  rows: readonly Row[] = RISING,
  window: [number, number] | null = null,
) {
  const trace = traceOf({ domains: [gpu('G')], columns: [counterOf('G')], rows, marks });
  const stretch = window === null ? null : { start: micros(window[0] * 1e6), end: micros(window[1] * 1e6) };
  const receipt = await account(inputOf(trace, { factors: { ...FACTORS, families: [] }, window: stretch }));
  return { receipt, spans: receipt.spans.map((span) => [span.label, span.kind, span.energy_j, span.shared]) };
}

describe('spans', () => {
  it('adjoining marks add up to the total', async () => {
    const { spans, receipt } = await spansOf([mark(0, 'prepare', 'start'), mark(30, 'train', 'start')]);
    expect(spans).toEqual([
      ['prepare', 'mark', 3_000, false],
      ['train', 'mark', 9_000, false],
    ]);
    expect(receipt.energy.total_j).toBe(12_000);
  });

  it.each([
    { name: 'an edge on a sample costs nothing', from: 30, energy: 9_000, edge: 0 },
    // One interval of 1 s times 300 − 100 W, of 9,050 J.
    {
      name: 'an edge beside a jump in power costs an interval of it',
      from: 29.5,
      energy: 9_050,
      edge: 20_000 / 9_050,
    },
  ])('$name', async ({ from, energy, edge }) => {
    const { receipt } = await spansOf([mark(from, 'Train', 'start'), mark(60, 'Train', 'end')]);
    expect(receipt.spans[0]?.energy_j).toBe(energy);
    expect(receipt.spans[0]?.uncertainty_percent).toBeCloseTo(
      Math.hypot(receipt.energy.uncertainty_percent ?? Number.NaN, edge),
      9,
    );
  });

  it.each<[string, MarkRecord[], Row[] | undefined]>([
    ['below 10 s', [mark(20, 'short', 'start'), mark(29.9, 'short', 'end')], undefined],
    [
      'an edge in a gap of 20 s',
      [mark(10, 'gap', 'start'), mark(40, 'gap', 'end')],
      [...everySecond(30, (s) => [100_000 * s]), [50, 5_000_000], [60, 6_000_000]],
    ],
  ])('%s: no energy, the total intact', async (_, marks, rows) => {
    const { spans, receipt } = await spansOf(marks, rows);
    expect(spans[0]?.[2]).toBeNull();
    expect(receipt.energy.total_j).toBeGreaterThan(0);
  });

  it('overlapping marks are shared and have no energy of their own', async () => {
    const { spans } = await spansOf([
      mark(0, 'a', 'start'),
      mark(20, 'b', 'start'),
      mark(40, 'a', 'end'),
      mark(60, 'b', 'end'),
    ]);
    expect(spans).toEqual([
      ['a', 'mark', null, true],
      ['b', 'mark', null, true],
    ]);
  });

  it('a wrapped command inside a measured job is a mark there, and the window of its own receipt', async () => {
    const marks = [mark(10, 'python train.py', 'start'), mark(50, 'python train.py', 'end')];
    const outer = await spansOf(marks);
    const inner = await spansOf(marks, RISING, [10, 50]);
    // 20 s at 100 W and 20 s at 300 W, once in each document.
    expect(outer.spans).toEqual([['python train.py', 'mark', 8_000, false]]);
    expect(inner.spans).toEqual([['python train.py', 'command', 8_000, false]]);
    expect(inner.receipt.energy.total_j).toBe(8_000);
  });
});
