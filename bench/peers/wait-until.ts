// Waits for something that another process brings about, for so long and no longer, and no longer than it can come.
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 10;

export interface Wanted<T> {
  readonly what: string;
  readonly withinMs: number;
  readonly look: () => T | null;
  /** Why it will not come any more; null while it may. */
  readonly over?: () => string | null;
}

/** @throws Error when it has not come by then. */
export async function waitUntil<T>({ what, withinMs, look, over = () => null }: Wanted<T>): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    // Before the last look: it may have come just before the end.
    const why = over();
    const found = look();
    if (found !== null) return found;
    if (why !== null) throw new Error(`${what} did not come: ${why}`);
    if (performance.now() > until) throw new Error(`${what} did not come within ${withinMs} ms`);
    await delay(EVERY_MS);
  }
}
