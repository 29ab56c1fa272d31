// A clock that hurries while nothing happens, for waits that nobody can hand in: retries of client libraries, deadlines of a post.
// Services and clients share this process and its loop, so that a loop without a new request for a while is one that waits for a timer.
import { vi } from 'vitest';

const TICK_MS = 2;
/** Files and sockets of this machine answer sooner. */
const QUIET_MS = 15;
const HURRY = 150;

/** Milliseconds that the work took by the fast clock, and what it gave. `seen` grows with everything that happens. */
export async function atFastClock<T>(
  work: () => Promise<T>,
  seen: () => number,
): Promise<{ readonly value: T; readonly ms: number }> {
  const { setInterval: wallInterval, clearInterval: clearWall } = globalThis;
  const wall = performance.now.bind(performance);
  const restore = fakeClock();
  let [last, known, since] = [wall(), seen(), wall()];
  const ticking = wallInterval(() => {
    const now = wall();
    if (seen() !== known) [known, since] = [seen(), now];
    vi.advanceTimersByTime(now - since < QUIET_MS ? now - last : TICK_MS * HURRY);
    last = now;
  }, TICK_MS);
  const from = performance.now();
  try {
    return { value: await work(), ms: performance.now() - from };
  } finally {
    clearWall(ticking);
    restore();
  }
}

/** Timers that are due at once stay the wall's: queues are driven by them, and nobody waits for them. */
function fakeClock(): () => void {
  const { setTimeout: wallTimeout, clearTimeout: clearWall } = globalThis;
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  const { setTimeout: slow, clearTimeout: clearSlow } = globalThis;
  const atOnce = new WeakSet<object>();
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0, ...rest: readonly []) => {
    if (ms > 1) return slow(run, ms, ...rest);
    const timer = wallTimeout(run, ms, ...rest);
    atOnce.add(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer?: NodeJS.Timeout) => {
    if (timer === undefined || timer === null) return;
    (atOnce.has(timer) ? clearWall : clearSlow)(timer);
  });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
}
