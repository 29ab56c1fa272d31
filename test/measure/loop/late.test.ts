// Meters that answer later than the first sample: their columns follow, in the order in which they answer, and never after the end.
import { expect, it } from 'vitest';
import type { Meter } from '../../../src/measure/meter/meter.ts';
import type { Probed } from '../../../src/measure/meter/probe.ts';
import { scriptedMeter, simulate } from './simulation.ts';

/** A meter of one domain that answers once so many seconds have passed. */
function lateMeter(domain: string, answersAt: number) {
  let closed = 0;
  const meter: Meter = {
    ...scriptedMeter([{ column: { domain }, value: () => 7 }]),
    close: () => {
      closed += 1;
    },
  };
  let answer: (probed: Probed) => void = () => {};
  return {
    open: () =>
      new Promise<Probed>((resolve) => {
        answer = resolve;
      }),
    onTime(seconds: number) {
      if (seconds >= answersAt) answer({ meters: [meter], absences: [] });
    },
    give: () => answer({ meters: [meter], absences: [{ source: 'late', code: 'absent', hint: 'x' }] }),
    closed: () => closed,
  };
}

it('columns stand in the order of the answers, and a sample before them is shorter', async () => {
  const [slow, quick] = [lateMeter('slow', 3), lateMeter('quick', 1.5)];
  const { trace } = await simulate({
    seconds: 5,
    late: [slow.open, quick.open],
    onTime(seconds) {
      slow.onTime(seconds);
      quick.onTime(seconds);
    },
  });
  expect(trace.columns.map(({ i, domain }) => [i, domain])).toEqual([
    [0, 'quick'],
    [1, 'slow'],
  ]);
  const lengths = trace.samples.map(({ v }) => v.length);
  expect(lengths).toEqual(lengths.toSorted());
  expect(new Set(lengths)).toEqual(new Set([0, 1, 2]));
  expect([slow.closed(), quick.closed()]).toEqual([1, 1]);
});

it('one that never answers costs nothing', async () => {
  const never = lateMeter('never', Number.POSITIVE_INFINITY);
  const { trace } = await simulate({ seconds: 3, late: [never.open] });
  expect([trace.columns, trace.end?.reason]).toEqual([[], 'stop']);
});

it('one that answers after the end is closed again and leaves no line', async () => {
  const late = lateMeter('late', Number.POSITIVE_INFINITY);
  const simulated = await simulate({ seconds: 3, late: [late.open] });
  const before = simulated.text;
  late.give();
  await Promise.resolve();
  expect([late.closed(), simulated.written()]).toEqual([1, before]);
});
