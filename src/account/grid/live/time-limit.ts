// Time that several pieces of work share, and the way to give up on one of them when it is over.
import type { Clock } from './clock.ts';

export interface TimeLimit {
  /** Never below 0. */
  readonly leftMs: () => number;
}

export function startTimeLimit(ms: number, clock: Clock): TimeLimit {
  const end = clock.elapsedMs() + ms;
  return { leftMs: () => Math.max(0, end - clock.elapsedMs()) };
}

/** Null when the time was over first: the signal is then aborted, and what the work says later is not heard. Rejects as the work does. */
export async function within<Result>(
  ms: number,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  const over = new AbortController();
  const done = new AbortController();
  const working = work(over.signal);
  working.catch(() => undefined);
  try {
    return await Promise.race([working, clock.sleep(ms, done.signal).then(() => null)]);
  } finally {
    done.abort();
    over.abort();
  }
}
