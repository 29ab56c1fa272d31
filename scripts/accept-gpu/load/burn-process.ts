// The process that loads the GPU: follows a pattern, says each edge on stdout, and ends by itself, by a closed stdin, or by its limit.
// A process of its own, so that its context is gone with it, whatever happens.
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { monotonicUs } from '../monotonic.ts';
import { openBurner } from './cuda.ts';
import type { Pattern } from './pattern.ts';

/** One launch is short, so that an edge is never late by more than this and an end is never far. */
const LAUNCH_MS = 4;
const FIRST_ROUNDS = 1_000;
/** At 1e9 rounds a second a launch of this many would take seconds on any GPU: no calibration may go past it. */
const MOST_ROUNDS = 100_000_000;
const US_PER_MS = 1_000;
const US_PER_SECOND = 1_000_000;
/** A process that nobody stops ends this long after its pattern. */
const GRACE_MS = 5_000;

export async function burnProcess(busId: string, pattern: Pattern): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const burner = openBurner(busId);
  if (typeof burner === 'string') return void say(`absent ${burner}`);
  const stop = new AbortController();
  process.stdin.resume().once('end', () => stop.abort());
  const rest = (ms: number) => delay(Math.max(0, ms), undefined, { signal: stop.signal }).catch(() => {});
  setTimeout(() => process.exit(1), pattern.seconds * 1_000 + pattern.delayMs + GRACE_MS).unref();
  try {
    const rounds = roundsFor((count) => burner.burn(count));
    say('ready');
    await rest(pattern.delayMs);
    const started = monotonicUs();
    const ends = started + pattern.seconds * US_PER_SECOND;
    const cycleUs = (pattern.onMs + pattern.offMs) * US_PER_MS;
    // Deadlines are absolute: a late edge does not move the next.
    for (let on = started; !stop.signal.aborted && on < ends; on += cycleUs) {
      const off = Math.min(ends, on + pattern.onMs * US_PER_MS);
      say(`on ${monotonicUs()}`);
      while (!stop.signal.aborted && monotonicUs() < off) {
        burner.burn(rounds);
        await turn();
      }
      say(`off ${monotonicUs()}`);
      await rest((Math.min(ends, on + cycleUs) - monotonicUs()) / US_PER_MS);
    }
  } finally {
    burner.close();
  }
  say('end');
  process.exit(0);
}

/** Rounds of one launch: doubled until it takes half as long as wanted, which also wakes the clocks. */
function roundsFor(burn: (rounds: number) => void): number {
  let rounds = FIRST_ROUNDS;
  // The first launch of a kernel loads it, and would look like a long one.
  burn(rounds);
  for (;;) {
    const before = monotonicUs();
    burn(rounds);
    const took = (monotonicUs() - before) / US_PER_MS;
    if (took >= LAUNCH_MS / 2 || rounds * 2 > MOST_ROUNDS) return rounds;
    rounds *= 2;
  }
}
