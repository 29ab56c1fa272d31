// Time and chance as asking a service needs them: the machine's own in the entries, another in tests.
import { setTimeout as wait } from 'node:timers/promises';
import { type EpochMs, epochMs } from '../../../units.ts';

export interface Clock {
  /** UTC: for slots, cached hours and dates in answers. */
  readonly now: () => EpochMs;
  /** Milliseconds that nobody sets back: for limits. */
  readonly elapsedMs: () => number;
  /** Resolves after so many milliseconds, and at once when `stop` is aborted. */
  readonly sleep: (ms: number, stop: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

export const systemClock: Clock = {
  now: () => epochMs(Date.now()),
  elapsedMs: () => performance.now(),
  // The timer counts as work of the process: while a service is asked, nothing else may keep it from ending.
  sleep: (ms, stop) => wait(ms, undefined, { signal: stop }).catch(() => undefined),
  random: Math.random,
};
