// What a sensor shows of a load: refreshed every 100 ms, from all or a part of the time before (arXiv 2312.02741).
import type { NewColumn } from '../../src/measure/trace/column.ts';
import { energyUntil, type Load, meanWatts } from './load.ts';

const REFRESH_MS = 100;
const DOMAIN = 'GPU-0';
const MW_PER_W = 1_000;

export interface Sensor {
  readonly column: NewColumn;
  /** The raw reading at a time, ms; `phase` is when in each 100 ms the sensor refreshes. */
  readonly on: (load: Load, phase: number) => (ms: number) => number;
}

const lastRefresh = (ms: number, phase: number): number =>
  Math.floor((ms - phase) / REFRESH_MS) * REFRESH_MS + phase;

const counter = {
  domain: DOMAIN,
  quantity: 'energy',
  unit: 'mJ',
  kind: 'counter',
  max: null,
  source: 'nvml:total-energy',
  update_ms: REFRESH_MS,
} as const;
/** Its reading before the load began, so that none is negative. */
const COUNTED_BEFORE_MJ = 1e9;

/** Sums all of the energy, and shows it at each refresh. */
export const exactCounter: Sensor = {
  column: counter,
  on: (load, phase) => (ms) => Math.round(COUNTED_BEFORE_MJ + energyUntil(load, lastRefresh(ms, phase))),
};

/** Sums what an instant sensor sees: the last 25 ms, taken for the whole 100. */
export const fedCounter: Sensor = {
  column: counter,
  on: (load, phase) => {
    const sums = [0];
    return (ms) => {
      const refreshes = Math.floor((ms - phase) / REFRESH_MS) + 1;
      for (let i = sums.length; i <= refreshes; i += 1) {
        const at = (i - 1) * REFRESH_MS + phase;
        sums.push((sums[i - 1] ?? 0) + meanWatts(load, at - SEEN_MS, at) * REFRESH_MS);
      }
      return Math.round(COUNTED_BEFORE_MJ + (sums[Math.max(0, refreshes)] ?? 0));
    };
  },
};

const power = {
  domain: DOMAIN,
  quantity: 'power',
  unit: 'mW',
  kind: 'gauge',
  max: null,
  update_ms: REFRESH_MS,
} as const;
/** A100 and H100 see a quarter of the time. */
const SEEN_MS = 25;
const MEAN_MS = 1_000;

const shown = (column: NewColumn, seenMs: number): Sensor => ({
  column,
  on: (load, phase) => (ms) => {
    const at = lastRefresh(ms, phase);
    return Math.round(meanWatts(load, at - seenMs, at) * MW_PER_W);
  },
});

export const instant25 = shown({ ...power, source: 'nvml:186' }, SEEN_MS);
export const instant100 = shown({ ...power, source: 'nvml:186' }, REFRESH_MS);
export const average1s = shown({ ...power, source: 'nvml:185', window_ms: MEAN_MS }, MEAN_MS);
