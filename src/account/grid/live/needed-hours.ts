// Which UTC hours a question needs: those of the job, and where one more may be wanted, since a missing slot takes its neighbour's figure.
import { type EpochMs, epochMs } from '../../../units.ts';
import type { Intensity } from '../../carbon/intensity.ts';
import { floorTo, HOUR_MS } from './utc-time.ts';

interface Times {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A job so short may lie wholly in what a service has not published yet; a longer one has slots of its own to take from. */
const SHORT_MS = 2 * HOUR_MS;

/** Begins of the hours, in order. What has not happened is asked for only where the question goes there. */
export function neededHours({ from, to, now }: Times & { readonly now: EpochMs }): readonly EpochMs[] {
  const first = floorTo(to - from < SHORT_MS ? epochMs(from - HOUR_MS) : from, HOUR_MS);
  const end = Math.max(to, Math.min(to + HOUR_MS, now));
  const count = Math.max(1, Math.ceil((end - first) / HOUR_MS));
  return Array.from({ length: count }, (_, index) => epochMs(first + index * HOUR_MS));
}

/** The time to ask a service for, with whole hours where they are over; null where no hour is missing. */
export function missingPart(
  missing: readonly EpochMs[],
  { to, now }: { readonly to: EpochMs; readonly now: EpochMs },
): Times | null {
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: first, to: epochMs(Math.min(last + HOUR_MS, Math.max(to, now))) };
}

/** Overlaps the question, or lies within an hour of it. */
export const isNear = ({ from, to }: Intensity, question: Times): boolean =>
  from !== null && to !== null && to > question.from - HOUR_MS && from < question.to + HOUR_MS;
