// A job of very many spans: the document stays small, the longest spans stay in it, and a note says what went.
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/account/energy/clock.ts';
import { spanSection } from '../../../src/account/receipt/span-section.ts';
import type { Span } from '../../../src/measure/trace/span.ts';
import { joules, micros } from '../../../src/units.ts';
import { traceOf } from '../energy/trace-builder.ts';

const clock = clockOf(traceOf({ domains: [], columns: [], rows: [[0], [3_600]] }));
const span = (label: string, kind: Span['kind'], seconds: number): Span => ({
  label,
  kind,
  start: micros(0),
  end: micros(seconds * 1e6),
  shared: false,
});
const sectionOf = (spans: readonly Span[]) =>
  spanSection(spans, {
    clock,
    energyOf: () => ({ energy: joules(1), uncertaintyPercent: 7 }),
    busyOf: ({ kind }) => (kind === 'mark' ? null : 0.12345),
  });

describe('the spans of a receipt', () => {
  it('are all there, in order, up to five hundred', () => {
    const spans = [span('Build', 'step', 5), span('Train', 'step', 60), span('epoch', 'mark', 30)];
    const { spans: kept, notes } = sectionOf(spans);
    expect(kept.map(({ label }) => label)).toEqual(['Build', 'Train', 'epoch']);
    expect(kept.map(({ gpu_busy }) => gpu_busy)).toEqual([0.123, 0.123, undefined]);
    expect(notes).toEqual([]);
  });

  it('lose the shortest first, steps and marks alike, and say so', () => {
    const steps = Array.from({ length: 400 }, (_, at) => span(`step ${at}`, 'step', at + 1));
    const marks = Array.from({ length: 200 }, (_, at) => span(`mark ${at}`, 'mark', 1_000 + at));
    const { spans: kept, notes } = sectionOf([...steps, ...marks]);
    // All 200 marks are longer than the 300 longest of the 400 steps.
    expect(kept.map(({ label }) => label)).toEqual([...steps.slice(100), ...marks].map(({ label }) => label));
    expect(notes).toEqual([
      {
        code: 'spans-cut',
        severity: 'info',
        text: 'Of 600 steps and marks the 500 longest are listed; the total holds them all.',
      },
    ]);
  });
});
