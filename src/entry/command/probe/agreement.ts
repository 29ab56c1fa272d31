// How a device's energy counter compares with its own power sensor: a counter that stands still or runs wild shows here.
import { microjoulesPer, wattsPer } from '../../../account/energy/raw-unit.ts';
import { readingsOf } from '../../../account/energy/readings.ts';
import type { Trace } from '../../../measure/trace/trace.ts';

/** Over two seconds a counter of 100 ms steps and a sensor that averages over 1 s may differ by half (Zeus takes 0.1 to 10). */
const LEAST_RATIO = 0.5;
const MOST_RATIO = 2;

export const agrees = (ratio: number): boolean => ratio > LEAST_RATIO && ratio < MOST_RATIO;

/** Energy of the counter over the mean power of the sensor in the same time; null where either says nothing. */
export function counterRatio(trace: Trace, domain: string): number | null {
  const power = readingsOf(trace, domain, 'power')[0];
  const rise = counterRise(trace, domain);
  const perUnit = power === undefined ? null : wattsPer(power.column.unit);
  if (rise === null || power === undefined || perUnit === null) return null;
  const during = power.values.filter(({ t }) => t >= rise.from && t <= rise.to);
  const sum = during.reduce((total, { value }) => total + value, 0);
  return sum === 0 ? null : rise.microjoules / ((sum / during.length) * perUnit * (rise.to - rise.from));
}

/** Mean power that a device's counter shows, W; null for a device without one that moves. */
export function counterWatts(trace: Trace, domain: string): number | null {
  const rise = counterRise(trace, domain);
  return rise === null ? null : rise.microjoules / (rise.to - rise.from);
}

interface Rise {
  readonly from: number;
  readonly to: number;
  readonly microjoules: number;
}

/** From the first step of the counter to its last: between two steps, time and energy belong together exactly. */
function counterRise(trace: Trace, domain: string): Rise | null {
  const counter = readingsOf(trace, domain, 'energy')[0];
  const perCount = counter === undefined ? null : microjoulesPer(counter.column.unit);
  const steps = (counter?.values ?? []).filter(
    ({ value }, at, values) => at > 0 && value !== values[at - 1]?.value,
  );
  const [first, last] = [steps.at(0), steps.at(-1)];
  if (perCount === null || !first || !last || last.t === first.t || last.value < first.value) return null;
  return { from: first.t, to: last.t, microjoules: (last.value - first.value) * perCount };
}
