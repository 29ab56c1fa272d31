// Decides how often to sample: slower when a job is old or its trace is long, faster where only a power sensor exists that sees
// less than the time between two samples.
// Wrap times after the RAPL counters' 32-bit range (Intel SDM 3B, chapter 14).
import type { NewColumn } from '../trace/column.ts';
import { SI_FACTOR } from './si-factor.ts';

export interface BeatState {
  /** Interval the owner asked for, ms. */
  readonly wantedMs: number;
  readonly ageMs: number;
  readonly writtenBytes: number;
  readonly columns: readonly NewColumn[];
}

export interface Beat {
  readonly intervalMs: number;
  /** Why it differs from the wanted interval; null where it does not. */
  readonly why: 'size' | 'age' | 'sensor' | null;
  /** True where ticks must not keep step with the load: an instant sensor aliases with a periodic one. */
  readonly jitter: boolean;
}

/** The trace's size cap; it is approached in ever slower stages and is never a reason to end. */
export const SIZE_CAP_BYTES = 20_000_000;
/** After this age counters alone are read at `OLD_INTERVAL_MS`: 1 s steps no longer matter in a job of hours. */
const OLD_MS = 3_600_000;
const OLD_INTERVAL_MS = 5_000;
/** No sensor is read more often for its own sake. An instant one needs 5 Hz or more: at 1 Hz a 4 Hz load is missed by up to 83 % (simulated, p95). */
const INSTANT_INTERVAL_MS = 200;
/** With a counter that wraps never slower: a line of 125 B every 30 s is 0.36 MB a day, and the file may pass its cap. */
const SLOWEST_WITH_WRAP_MS = 30_000;
/** The tenth stage begins after five days at 1 Hz and 245 B a line: longer than any job. */
const MOST_STAGES = 10;
/** No CPU package or DRAM domain draws more: the power that decides how soon a counter could wrap. */
const PEAK_WATTS = 1_500;
const MS_PER_SECOND = 1_000;

export function beatOf(state: BeatState): Beat {
  const base = baseOf(state);
  const doublings = stagesOf(state.writtenBytes);
  const intervalMs = Math.min(base.intervalMs * 2 ** doublings, ceilingMs(state.columns));
  if (intervalMs === base.intervalMs) return base;
  return { intervalMs, why: doublings > 0 ? 'size' : 'sensor', jitter: base.jitter };
}

function baseOf({ wantedMs, ageMs, columns }: BeatState): Beat {
  const sole = soleGauges(columns);
  const seenMs = sole.filter(({ quantity }) => quantity === 'power').map(stretchSeenMs);
  const neededMs = Math.max(INSTANT_INTERVAL_MS, Math.min(...seenMs));
  const intervalMs = Math.min(wantedMs, neededMs);
  const jitter = seenMs.some((ms) => ms < intervalMs);
  if (intervalMs < wantedMs) return { intervalMs, why: 'sensor', jitter };
  if (ageMs <= OLD_MS || sole.length > 0 || wantedMs >= OLD_INTERVAL_MS)
    return { intervalMs, why: null, jitter };
  return { intervalMs: OLD_INTERVAL_MS, why: 'age', jitter };
}

/** What one reading of a power sensor stands for: the window of a mean, or the time until there is another value. */
const stretchSeenMs = ({ window_ms = 0, update_ms = 0 }: NewColumn): number => Math.max(window_ms, update_ms);

/** 0 below half of the cap, then one more at each half of what is left: every stage lasts as long as the first. */
function stagesOf(bytes: number): number {
  const left = 1 - bytes / SIZE_CAP_BYTES;
  return left <= 0 ? MOST_STAGES : Math.min(MOST_STAGES, Math.max(0, Math.floor(-Math.log2(left))));
}

/** Never past half the time in which the smallest energy counter could wrap. */
function ceilingMs(columns: readonly NewColumn[]): number {
  const wrapMs = columns
    .filter(({ quantity }) => quantity === 'energy')
    .map(({ max, unit }) => (max ?? Number.POSITIVE_INFINITY) * (SI_FACTOR[unit] ?? Number.NaN))
    .filter(Number.isFinite)
    .map((joules) => (joules / PEAK_WATTS) * MS_PER_SECOND);
  if (wrapMs.length === 0) return Number.POSITIVE_INFINITY;
  return Math.floor(Math.min(SLOWEST_WITH_WRAP_MS, ...wrapMs.map((ms) => ms / 2)));
}

/** The whole machine's power is a bound beside what is counted, and no reason to hurry. */
const BOUND = 'hwmon:acpi';

/** Power of a domain without a counter, and utilisation of one without either: all that is known of what it uses. */
const soleGauges = (columns: readonly NewColumn[]): NewColumn[] =>
  columns.filter(
    ({ domain, quantity, source }) =>
      (quantity === 'power' && source !== BOUND && !reads(columns, domain, 'energy')) ||
      (quantity === 'util' && !reads(columns, domain, 'energy') && !reads(columns, domain, 'power')),
  );

const reads = (columns: readonly NewColumn[], domain: string, quantity: NewColumn['quantity']): boolean =>
  columns.some((column) => column.domain === domain && column.quantity === quantity);
