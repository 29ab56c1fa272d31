// Waits for something that another process brings about, for so long and no longer.
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 10;

/** @throws Error when it has not come by then. */
export async function waitUntil<T>(what: string, withinMs: number, look: () => T | null): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (performance.now() > until) throw new Error(`${what} did not come within ${withinMs} ms`);
    await delay(EVERY_MS);
  }
}
