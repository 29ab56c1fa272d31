// How much devices of one model differ in the energy they take for the same work, told from the runs at hand by the method of
// moments and moderated towards what is known of GPUs. Identical GPUs differ by 8 % on average (Sinha et al., SC22, arXiv 2208.11035).
import type { Moments } from './device-series.ts';

/** Standard deviation, log scale, where the runs do not tell, and its weight in devices. */
export const PRIOR_SPREAD = 0.08;
const PRIOR_WEIGHT = 4;

/** Standard deviation between devices, log scale. `noise` stands in for a series without two runs on one device. */
export function deviceSpread(series: readonly Moments[], noise: number): number {
  let between = 0;
  let weight = 0;
  let contrasts = 0;
  const devices = new Set<string>();
  for (const { n, devices: own, squares, free } of series) {
    // Alone in its series, a device stands beside none: it tells nothing of the spread, however many such series there are.
    if (own.size < 2) continue;
    const within = free === 0 ? noise ** 2 : squares / free;
    contrasts += own.size - 1;
    between -= (own.size - 1) * within;
    weight += n;
    for (const [device, { n: runs, offset }] of own) {
      devices.add(device);
      between += runs * offset ** 2;
      weight -= runs ** 2 / n;
    }
  }
  if (devices.size === 0) return PRIOR_SPREAD;
  const observed = Math.max(0, between / weight);
  // Where no two series share a device there are fewer differences than devices.
  const free = Math.min(contrasts, devices.size - 1);
  return Math.sqrt((free * observed + PRIOR_WEIGHT * PRIOR_SPREAD ** 2) / (free + PRIOR_WEIGHT));
}
