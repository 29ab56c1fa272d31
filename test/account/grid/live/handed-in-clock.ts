// A clock that stands still: waits pass when the test says so, and those it names beforehand pass at once.
import type { Clock } from '../../../../src/account/grid/live/clock.ts';
import { epochMs } from '../../../../src/units.ts';

export interface HandedInClock extends Clock {
  /** Every wait that began, ms. */
  readonly waits: readonly number[];
  /** Time goes on, and the waits that end by then end. */
  readonly advance: (ms: number) => void;
}

/** `skipped`: lengths of waits that take their time without taking any. Chance is always one half. */
export function handedInClock(start: string, skipped: readonly number[] = []): HandedInClock {
  let elapsed = 0;
  const waits: number[] = [];
  const waiting: { readonly end: number; readonly resolve: () => void }[] = [];
  const advance = (ms: number): void => {
    elapsed += ms;
    for (const { end, resolve } of waiting) if (end <= elapsed) resolve();
  };
  return {
    waits,
    advance,
    now: () => epochMs(Date.parse(start) + elapsed),
    elapsedMs: () => elapsed,
    random: () => 0.5,
    sleep: (ms, stop) =>
      new Promise((resolve) => {
        waits.push(ms);
        waiting.push({ end: elapsed + ms, resolve });
        stop.addEventListener('abort', () => resolve());
        if (skipped.includes(ms)) advance(ms);
      }),
  };
}
