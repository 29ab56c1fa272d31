// Civil time of monotonic instants: anchored once, moved by sleeps of the machine, never by steps of the wall clock.
import { describe, expect, it } from 'vitest';
import { clockNotes, clockOf, monotonicAt, wallAt } from '../../../src/account/energy/clock.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';
import { epochMs, micros } from '../../../src/units.ts';
import { everySecond, traceOf, WALL0_MS } from './trace-builder.ts';

const traceWith = (events: readonly EventRecord[], wallShift: (second: number) => number) =>
  traceOf({ domains: [], columns: [], rows: everySecond(20, () => []), events, wallShift });

const SUSPEND: EventRecord = { k: 'ev', t: 10_100_000, e: 'suspend', ms: 600_000 };

describe('clock', () => {
  it.each([
    { name: 'steady', events: [], shift: () => 0, at20s: 20_000, codes: [] },
    {
      name: 'wall step of + 1 h',
      events: [],
      shift: (s: number) => (s > 9 ? 3_600_000 : 0),
      at20s: 20_000,
      codes: ['clock-step'],
    },
    {
      name: 'wall step of − 1 h',
      events: [],
      shift: (s: number) => (s > 9 ? -3_600_000 : 0),
      at20s: 20_000,
      codes: ['clock-step'],
    },
    {
      name: 'ten minutes asleep',
      events: [SUSPEND],
      shift: (s: number) => (s > 9 ? 600_000 : 0),
      at20s: 620_000,
      codes: ['suspend'],
    },
    { name: 'slewed by half a second', events: [], shift: (s: number) => s * 25, at20s: 20_000, codes: [] },
  ])('$name', ({ events, shift, at20s, codes }) => {
    const trace = traceWith(events, shift);
    const clock = clockOf(trace);
    expect(wallAt(clock, micros(20e6))).toBe(WALL0_MS + at20s);
    expect(monotonicAt(clock, epochMs(WALL0_MS + at20s))).toBe(20e6);
    expect(clockNotes(trace, clock).map(({ code }) => code)).toEqual(codes);
  });

  it('takes a civil time inside a sleep for the moment of waking', () => {
    const clock = clockOf(traceWith([SUSPEND], () => 0));
    expect(monotonicAt(clock, epochMs(WALL0_MS + 300_000))).toBe(10_100_000);
  });
});
