// What a sensor misses between its looks: the part of a figure's error that comes from how often and how long it looks.
// 95th percentile of simulated CI bursts (`npm run bench:estimators`); counters of NVIDIA: the case of one fed by 25 of 100 ms.
import type { SensorKind } from './sensor-layers.ts';

/** A counter fed by 25 of every 100 ms (A100, H100): small against bursts, and smaller the longer it counts. */
const COUNTER_PERCENT = { short: 2, long: 0.5, longFromSeconds: 60 };
const AVERAGE_PERCENT = 0.3;

/** Instant power: percent by time between looks, ascending; columns are jobs of 10, 60 and 600 s. */
const INSTANT_PERCENT: readonly {
  readonly ms: number;
  readonly percent: readonly [number, number, number];
}[] = [
  { ms: 100, percent: [2.4, 0.7, 0.2] },
  { ms: 1_000, percent: [20, 6.9, 2.3] },
  { ms: 15_000, percent: [134, 80, 26] },
];
const MINUTE_S = 60;
const TEN_MINUTES_S = 600;

export interface Looking {
  readonly kind: SensorKind;
  /** Whether the sensor is NVIDIA's, whose counters are fed by a part of the time. */
  readonly nvidia: boolean;
  /** Between two looks of ours or two refreshes of the sensor, whichever is longer. */
  readonly intervalMs: number;
  readonly seconds: number;
}

/** Percent of the energy. */
export function windowPercent({ kind, nvidia, intervalMs, seconds }: Looking): number {
  if (kind === 'average') return AVERAGE_PERCENT;
  if (kind === 'instant') return instantPercent(intervalMs, seconds);
  if (!nvidia) return 0;
  return seconds >= COUNTER_PERCENT.longFromSeconds ? COUNTER_PERCENT.long : COUNTER_PERCENT.short;
}

/** The error is close to a power law of the interval, so between two rows it is interpolated on both logarithms. */
function instantPercent(intervalMs: number, seconds: number): number {
  const column = seconds >= TEN_MINUTES_S ? 2 : seconds >= MINUTE_S ? 1 : 0;
  let below = INSTANT_PERCENT[0];
  for (const row of INSTANT_PERCENT) {
    if (below === undefined || row.ms >= intervalMs) {
      if (below === undefined || row.ms === below.ms || intervalMs <= below.ms) return row.percent[column];
      const share = Math.log(intervalMs / below.ms) / Math.log(row.ms / below.ms);
      return below.percent[column] * (row.percent[column] / below.percent[column]) ** share;
    }
    below = row;
  }
  return below?.percent[column] ?? 0;
}
