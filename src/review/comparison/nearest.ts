// How far the newest values of a baseline lie above the rest: the base may just have moved, and a head at its new level is innocent.
import type { DeviceFit } from './device-fit.ts';
import type { Moments, Observation } from './device-series.ts';
import { median } from './median.ts';
import { expectedOn } from './reference.ts';

/** The newest values, alone and in medians of two and three: one moved value among three does not move their median. */
const NEAREST = [1, 2, 3] as const;

/** ln(nearest / expected), the largest of the medians, each value against what its own device would take. `newestFirst` is not empty. */
export function nearestShift(
  newestFirst: readonly Observation[],
  { fit, series }: { readonly fit: DeviceFit; readonly series: Moments },
): number {
  const shifts = newestFirst
    .slice(0, Math.max(...NEAREST))
    .map(({ device, log }) => log - expectedOn(fit, series, device));
  return Math.max(...NEAREST.map((count) => median(shifts.slice(0, count))));
}
