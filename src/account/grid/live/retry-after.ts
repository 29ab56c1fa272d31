// How long an answer asks to wait: `Retry-After`, in seconds or as a date. RFC 9110 sections 10.2.3 and 5.6.7 (IMF-fixdate).
import type { EpochMs } from '../../../units.ts';

const MS_PER_SECOND = 1_000;
/** More digits than this are no wait that anybody means. */
const SECONDS = /^\d{1,9}$/;
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds from `now`, 0 for a date in the past; null for a missing or unreadable one, the two obsolete date forms among them. */
export function retryAfterMs(value: string | null, now: EpochMs): number | null {
  const text = value?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * MS_PER_SECOND;
  const date = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
