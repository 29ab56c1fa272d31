// Keeps the latencies of the latest samples and tells their median and 99th percentile, in constant memory.

export interface Latency {
  add(microseconds: number): void;
  /** [p50, p99] of the samples kept, µs; [0, 0] before the first. */
  percentiles(): readonly [number, number];
}

/** About 17 minutes at 1 Hz: enough for a 99th percentile, and the same few kilobytes on any day of a job. */
const KEPT = 1_024;
const MEDIAN = 0.5;
const P99 = 0.99;

export function newLatency(): Latency {
  const ring = new Float64Array(KEPT);
  let added = 0;
  return {
    add(microseconds) {
      ring[added % KEPT] = microseconds;
      added += 1;
    },
    percentiles() {
      const sorted = ring.slice(0, Math.min(added, KEPT)).sort();
      const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
      return [at(MEDIAN), at(P99)];
    },
  };
}
