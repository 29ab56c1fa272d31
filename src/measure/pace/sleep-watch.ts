// Notices that the machine slept since the last look. Cheap while it has not: the wall clock goes on meanwhile, and only after a
// jump of it is the uptime asked for.
import { type ClockPair, suspendedMs } from './suspension.ts';

/** The clocks of a machine, of which only the monotonic one stands still while it sleeps. */
interface Clocks {
  monoUs(): number;
  wallMs(): number;
  uptimeMs(): number | null;
}

const US_PER_MS = 1_000;
/** Half of the shortest sleep that is said; a clock that is slewed moves by half a millisecond a second (adjtimex(2)). */
const WALL_JUMP_MS = 500;

/** Each call gives the milliseconds that the machine has slept since the one before; null where it has not. */
export function newSleepWatch(clock: Clocks): () => number | null {
  let clocks = readClocks(clock);
  let aheadMs = wallAhead(clock);
  return () => {
    const before = aheadMs;
    aheadMs = wallAhead(clock);
    if (Math.abs(aheadMs - before) < WALL_JUMP_MS) return null;
    const now = readClocks(clock);
    const ms = clocks === null || now === null ? null : suspendedMs(clocks, now);
    clocks = now;
    return ms;
  };
}

const wallAhead = (clock: Clocks): number => clock.wallMs() - clock.monoUs() / US_PER_MS;

function readClocks(clock: Clocks): ClockPair | null {
  const uptimeMs = clock.uptimeMs();
  return uptimeMs === null ? null : { uptimeMs, monoUs: clock.monoUs() };
}
