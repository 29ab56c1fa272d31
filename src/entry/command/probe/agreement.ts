// Whether a GPU's energy counter and its power sensor tell the same story: a counter that stands still or runs wild shows here.
import { microjoulesPer, wattsPer } from '../../../account/energy/raw-unit.ts';
import { type Readings, readingsOf } from '../../../account/energy/readings.ts';
import type { Trace } from '../../../measure/trace/trace.ts';

/** Over two seconds a counter of 100 ms steps and a sensor that averages over 1 s may differ by half (Zeus takes 0.1 to 10). */
const LEAST_RATIO = 0.5;
const MOST_RATIO = 2;

/** True where all GPUs agree, false where one does not; null where there is nothing to compare. */
export function counterAgrees(trace: Trace): boolean | null {
  const ratios = trace.domains
    .filter(({ component }) => component === 'gpu' || component === 'module')
    .flatMap(
      ({ id }) => ratioOf(readingsOf(trace, id, 'energy')[0], readingsOf(trace, id, 'power')[0]) ?? [],
    );
  return ratios.length === 0 ? null : ratios.every((ratio) => ratio > LEAST_RATIO && ratio < MOST_RATIO);
}

/** Energy of the counter over mean power times the same time; null where either says nothing. */
function ratioOf(counter: Readings | undefined, power: Readings | undefined): number | null {
  const [first, last] = [counter?.values.at(0), counter?.values.at(-1)];
  if (!counter || !power || !first || !last || last.t === first.t || power.values.length === 0) return null;
  const perCount = microjoulesPer(counter.column.unit);
  const perUnit = wattsPer(power.column.unit);
  const sum = power.values.reduce((total, { value }) => total + value, 0);
  if (perCount === null || perUnit === null || sum === 0) return null;
  const sensed = (sum / power.values.length) * perUnit * (last.t - first.t);
  return ((last.value - first.value) * perCount) / sensed;
}
