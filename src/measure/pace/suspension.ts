// Tells from two clocks that the machine slept: uptime counts suspended time, the monotonic clock does not (clock_gettime(2)).

export interface ClockPair {
  readonly uptimeMs: number;
  readonly monoUs: number;
}

/** `/proc/uptime` has a resolution of 10 ms, and the two clocks are read a moment apart. */
const LEAST_MS = 1_000;
const US_PER_MS = 1_000;

/** Milliseconds suspended between two readings; null where it is less than a second. */
export function suspendedMs(before: ClockPair, after: ClockPair): number | null {
  const asleep = after.uptimeMs - before.uptimeMs - (after.monoUs - before.monoUs) / US_PER_MS;
  return asleep > LEAST_MS ? Math.round(asleep) : null;
}
