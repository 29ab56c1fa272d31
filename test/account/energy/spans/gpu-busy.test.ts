// GPU busy of a span: the mean of what the drivers tell, by time and over all GPUs of the job, or nothing at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplingOf } from '../../../../src/account/energy/sampling.ts';
import { gpuBusy } from '../../../../src/account/energy/spans/gpu-busy.ts';
import { micros } from '../../../../src/units.ts';
import { everySecond, gpu, type Row, traceOf, utilOf } from '../trace-builder.ts';

const hidden = { visible: false };

function busyOf(rows: readonly Row[], domains = [gpu('G')]) {
  const trace = traceOf({ domains, columns: domains.map(({ id }) => utilOf(id)), rows });
  const busy = gpuBusy(trace, samplingOf(trace));
  return (from: number, to: number) => busy({ start: micros(from * 1e6), end: micros(to * 1e6) });
}

/** Busy half of the time to 30 s, always from there to 60 s: a reading tells of the second before it. */
const RISING = everySecond(60, (s) => [s <= 30 ? 50 : 100]);

describe('GPU busy', () => {
  it.each([
    ['before the change', 0, 30, 0.5],
    ['after it', 30, 60, 1],
    // 10 s at a half and 20 s at one: 25 of 30.
    ['across it', 20, 50, 25 / 30],
    ['edges between two readings', 10.5, 20.25, 0.5],
  ])('%s', (_, from, to, expected) => {
    expect(busyOf(RISING)(from, to)).toBeCloseTo(expected, 9);
  });

  it.each<[string, readonly Row[], Parameters<typeof busyOf>[1]]>([
    ['no GPU', everySecond(60, () => []), []],
    ['a GPU that tells nothing', everySecond(60, () => [null]), undefined],
    ['one of two that tells nothing', everySecond(60, () => [50, null]), [gpu('G'), gpu('H')]],
    ['readings for less than half', everySecond(60, (s) => [s < 20 ? 50 : null]), undefined],
  ])('is not known: %s', (_, rows, domains) => {
    expect(busyOf(rows, domains)(0, 60)).toBeNull();
  });

  it('of two readings is not known', () => expect(busyOf(RISING)(10, 12)).toBeNull());

  it('is the mean of the GPUs that the job sees', () => {
    const domains = [gpu('G'), gpu('H'), gpu('I', hidden)];
    expect(
      busyOf(
        everySecond(60, () => [20, 60, 100]),
        domains,
      )(0, 60),
    ).toBeCloseTo(0.4, 9);
  });

  it('lies between the least and the most that was told', () => {
    const told = fc.array(fc.nat(100), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(told, (percents) => {
        const rows = percents.map((percent, second): Row => [second, percent]);
        const busy = busyOf(rows)(0, percents.length - 1) ?? Number.NaN;
        const later = percents.slice(1);
        expect(busy).toBeGreaterThanOrEqual(Math.min(...later) / 100 - 1e-9);
        expect(busy).toBeLessThanOrEqual(Math.max(...later) / 100 + 1e-9);
      }),
    );
  });
});
