// A moment for people: date and minute in UTC, since runner and reader seldom share a time zone (ISO 8601, without its T).
import type { EpochMs } from '../units.ts';

const DATE_AND_MINUTE = '2026-11-22T14:00'.length;
const TIME = '14:00'.length;

const written = (moment: EpochMs): string =>
  new Date(moment).toISOString().slice(0, DATE_AND_MINUTE).replace('T', ' ');

/** `2026-11-22 14:00 UTC`. */
export const momentText = (moment: EpochMs): string => `${written(moment)} UTC`;

/** `2026-11-22 14:00–14:30 UTC`; both dates where they differ. */
export function intervalTimes(from: EpochMs, to: EpochMs): string {
  const [start, end] = [written(from), written(to)];
  const sameDay = start.slice(0, -TIME) === end.slice(0, -TIME);
  return `${start}–${sameDay ? end.slice(-TIME) : end} UTC`;
}
