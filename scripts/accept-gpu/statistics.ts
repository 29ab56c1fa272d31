// Percentiles and histograms of what was timed: nearest rank, so that every figure is one that was seen.

const PERCENT = 100;

/** Null for no values. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((percent / PERCENT) * sorted.length) - 1))] ??
    null
  );
}

export interface Spread {
  readonly count: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  count: values.length,
  p50: percentile(values, 50),
  p99: percentile(values, 99),
  max: percentile(values, PERCENT),
});

/** How often each value was seen, after rounding to multiples of `step`; ascending. */
export function histogram(values: readonly number[], step: number): Readonly<Record<string, number>> {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.round(value / step) * step;
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => a - b).map(([bin, count]) => [String(bin), count]),
  );
}

/** Area under readings by the trapezoid rule: value times seconds. */
export function integral(readings: readonly { readonly timeUs: number; readonly value: number }[]): number {
  const US_PER_SECOND = 1_000_000;
  return readings.reduce((area, { timeUs, value }, at) => {
    const before = readings[at - 1];
    return before === undefined
      ? 0
      : area + (((value + before.value) / 2) * (timeUs - before.timeUs)) / US_PER_SECOND;
  }, 0);
}
