// Laws of spans, whatever was seen: inside the window, in order, and no second belongs to two steps unless both say so.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOf } from '../../../../src/account/energy/clock.ts';
import { markSpans } from '../../../../src/account/energy/spans/mark-spans.ts';
import { stepSpans } from '../../../../src/account/energy/spans/step-spans.ts';
import type { MarkRecord, StepRecord } from '../../../../src/measure/trace/record.ts';
import type { Span } from '../../../../src/measure/trace/span.ts';
import { epochMs, micros } from '../../../../src/units.ts';
import { everySecond, traceOf, WALL0_MS } from '../trace-builder.ts';

const LENGTH_S = 60;
const second = fc.integer({ min: -50, max: LENGTH_S * 10 }).map((tenths) => tenths / 10);
const step: fc.Arbitrary<StepRecord> = fc
  .record({ at: fc.constantFrom('start', 'end'), seconds: second, guid: fc.constantFrom('a', 'b', 'c', 'd') })
  .map(({ at, seconds, guid }) => ({
    k: 'step',
    t: seconds * 1e6,
    w: Math.round(seconds * 1_000),
    guid,
    action: null,
    at,
  }));
const mark: fc.Arbitrary<MarkRecord> = fc
  .record({ at: fc.constantFrom('start', 'end'), seconds: second, label: fc.constantFrom('x', 'y', 'z') })
  .map(({ at, seconds, label }) => ({ k: 'mark', t: Math.max(0, seconds) * 1e6, label, at }));
const name = fc
  .record({ from: fc.integer({ min: 0, max: LENGTH_S }), lasts: fc.option(fc.nat(LENGTH_S)) })
  .map(({ from, lasts }) => ({
    name: `at ${from}`,
    startedAt: epochMs(WALL0_MS + from * 1_000),
    completedAt: lasts === null ? null : epochMs(WALL0_MS + (from + lasts) * 1_000),
    conclusion: 'success',
  }));

const window = { start: micros(0), end: micros(LENGTH_S * 1e6) };
const trace = (steps: readonly StepRecord[], marks: readonly MarkRecord[]) =>
  traceOf({ domains: [], columns: [], rows: everySecond(LENGTH_S, () => []), steps, marks });

function expectInside(spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(window.start);
    expect(end).toBeLessThanOrEqual(window.end);
    expect(end).toBeGreaterThan(start);
  }
  const starts = spans.map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
}

it('steps', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(name, { maxLength: 6 }), (steps, names) => {
      const given = trace(steps, []);
      const inOrder = names.toSorted((a, b) => a.startedAt - b.startedAt);
      const { spans } = stepSpans(given, inOrder, { clock: clockOf(given), window });
      expectInside(spans);
      for (const span of spans) {
        const beside = spans.some(
          (other) => other !== span && other.start < span.end && span.start < other.end,
        );
        expect(span.shared).toBe(beside);
      }
    }),
  );
});

it('marks', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
      const spans = markSpans(trace([], marks), window);
      expectInside(spans);
      const begun = marks.filter(({ at, t }) => at === 'start' && t < window.end);
      expect(spans.length).toBeLessThanOrEqual(begun.length);
      for (const span of spans) {
        const crosses = spans.some(
          (other) =>
            (other.start < span.start && span.start < other.end && other.end < span.end) ||
            (span.start < other.start && other.start < span.end && span.end < other.end),
        );
        expect(span.shared).toBe(crosses);
      }
    }),
  );
});
