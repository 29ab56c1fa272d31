// A power signal that is constant in pieces, and its exact energy up to any time: the truth that estimators are held against.

export const IDLE_W = 70;

export interface Piece {
  readonly ms: number;
  readonly watts: number;
}

/** Idle before it begins and after it ends. */
export interface Load {
  readonly durationMs: number;
  /** Start of each piece, ascending from 0; then the end. */
  readonly times: readonly number[];
  /** Millijoules up to each of them: watts times milliseconds. */
  readonly millijoules: readonly number[];
}

/** Pieces beyond the duration are cut off. */
export function loadOf(pieces: Iterable<Piece>, durationMs: number): Load {
  const times = [0];
  const millijoules = [0];
  let [time, energy] = [0, 0];
  for (const { ms, watts } of pieces) {
    if (time >= durationMs) break;
    if (ms <= 0) continue;
    const length = Math.min(ms, durationMs - time);
    time += length;
    energy += watts * length;
    times.push(time);
    millijoules.push(energy);
  }
  return { durationMs: time, times, millijoules };
}

/** Millijoules since time 0; negative before it. */
export function energyUntil({ times, millijoules, durationMs }: Load, ms: number): number {
  if (ms <= 0) return IDLE_W * ms;
  if (ms >= durationMs) return (millijoules.at(-1) ?? 0) + IDLE_W * (ms - durationMs);
  let [low, high] = [0, times.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= ms) low = middle;
    else high = middle;
  }
  const [t0, t1] = [times[low] ?? 0, times[high] ?? 0];
  const [e0, e1] = [millijoules[low] ?? 0, millijoules[high] ?? 0];
  return e0 + ((e1 - e0) * (ms - t0)) / (t1 - t0);
}

/** W over a stretch of time, ms. */
export const meanWatts = (load: Load, from: number, to: number): number =>
  (energyUntil(load, to) - energyUntil(load, from)) / (to - from);
