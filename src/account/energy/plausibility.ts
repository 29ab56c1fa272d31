// Compares an energy counter with the integrated power of the same device, minute by minute.
// Seen in the field: counters at 0.57 of polled power (Zeus issue 181); AMD accumulators stuck or far off (amdsmi issue 38).
import { micros } from '../../units.ts';
import type { Segment, Stretch } from './segment.ts';
import { slice, sumOf } from './slice.ts';

const MINUTE_US = 60_000_000;
/** A minute is judged only where both sources saw (nearly) all of it. */
const LEAST_SEEN = 0.99;
/** Band of counter over power in which the two agree as well as their sensors allow. */
const AGREE = { least: 0.8, most: 1.25 };
/** Band outside which the counter is not of this device at all. */
const BELIEVE = { least: 0.5, most: 2 };
const PERCENT = 100;

export interface Plausibility {
  /** Counter over integrated power in the minutes that disagree; 1 where none does. */
  readonly ratio: number;
  /** The observed difference, percent of either one's energy, whichever is more; 0 where they agree. */
  readonly widenPercent: number;
  readonly believable: boolean;
}

/** Null where there is no minute that both sources saw. */
export function plausibilityOf(
  counter: readonly Segment[],
  power: readonly Segment[],
  window: Stretch,
): Plausibility | null {
  const minutes = minutesOf(window).flatMap((minute) => {
    const [byCounter, byPower] = [sumOf(slice(counter, minute)), sumOf(slice(power, minute))];
    const seen = Math.min(byCounter.covered, byPower.covered) >= LEAST_SEEN * MINUTE_US;
    return seen && byPower.microjoules > 0
      ? [{ counter: byCounter.microjoules, power: byPower.microjoules }]
      : [];
  });
  if (minutes.length === 0) return null;
  const doubtful = minutes.filter((minute) => !isInside(minute.counter / minute.power, AGREE));
  if (doubtful.length === 0) return { ratio: 1, widenPercent: 0, believable: true };
  const total = (key: 'counter' | 'power'): number => doubtful.reduce((sum, minute) => sum + minute[key], 0);
  const ratio = total('counter') / total('power');
  return { ratio, widenPercent: differencePercent(ratio), believable: isInside(ratio, BELIEVE) };
}

/** If the power sensor is right, a counter at 0.57 of it is 75 % too low in its own terms, not 43 %. */
const differencePercent = (ratio: number): number =>
  PERCENT * Math.max(Math.abs(1 - ratio), ratio > 0 ? Math.abs(1 / ratio - 1) : 0);

const isInside = (ratio: number, band: { readonly least: number; readonly most: number }): boolean =>
  ratio >= band.least && ratio <= band.most;

function minutesOf({ start, end }: Stretch): readonly Stretch[] {
  const count = Math.floor((end - start) / MINUTE_US);
  return Array.from({ length: count }, (_, i) => ({
    start: micros(start + i * MINUTE_US),
    end: micros(start + (i + 1) * MINUTE_US),
  }));
}
