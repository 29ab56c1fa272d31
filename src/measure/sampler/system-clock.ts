// The machine's clocks: monotonic, wall, uptime; and a sleep that a signal can cut short.

import type { Clock } from '../measure-input.ts';
import { type KeptFile, keepOpen } from '../meter/file/kept-file.ts';

const US_PER_SECOND = 1_000_000;
const NS_PER_US = 1_000;
const US_PER_MS = 1_000;
const MS_PER_SECOND = 1_000;
/** Between beats of half a minute a stop file or a dead worker must still be seen soon. */
const LONGEST_SLEEP_MS = 1_000;

/** CLOCK_MONOTONIC at the start of this process, µs: its performance clock is the same one from there on, and far cheaper to read. */
const originUs = hrtimeUs() - performance.now() * US_PER_MS;

function hrtimeUs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * US_PER_SECOND + nanoseconds / NS_PER_US;
}

/** CLOCK_MONOTONIC, µs: the same for all processes since the machine's boot. */
export const monotonicUs = (): number => Math.floor(originUs + performance.now() * US_PER_MS);

export interface WakingClock extends Clock {
  /** Ends the sleep that is under way. */
  wake(): void;
}

export function systemClock(): WakingClock {
  const uptime = openUptime();
  let wake = () => {};
  return {
    monoUs: monotonicUs,
    wallMs: () => Date.now(),
    uptimeMs: () => readUptime(uptime),
    sleepUntil: (dueUs) =>
      new Promise((resolve) => {
        const ms = Math.ceil((dueUs - monotonicUs()) / US_PER_MS);
        const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), LONGEST_SLEEP_MS));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}

function openUptime(): KeptFile | null {
  try {
    return keepOpen('/proc/uptime');
  } catch {
    return null;
  }
}

function readUptime(file: KeptFile | null): number | null {
  try {
    const seconds = file === null ? Number.NaN : Number.parseFloat(file.read());
    return Number.isNaN(seconds) ? null : Math.round(seconds * MS_PER_SECOND);
  } catch {
    return null;
  }
}
