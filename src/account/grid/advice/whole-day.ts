// A live service's slots of the last day, where they make up enough of it that a mean of them is one of the day.
import type { EpochMs } from '../../../units.ts';
import type { Intensity } from '../../carbon/intensity.ts';

const DAY_MS = 86_400_000;
/** Services publish up to some hours late; a night without its day would be compared with days. */
const LEAST_PART = 0.8;

/** Those that overlap the 24 hours before `now`; null where they cover less than four fifths of them. */
export function wholeDay(slots: readonly Intensity[], now: EpochMs): readonly Intensity[] | null {
  const start = now - DAY_MS;
  let covered = 0;
  const within = slots.filter(({ from, to }) => {
    if (from === null || to === null || from >= now || to <= start) return false;
    covered += Math.min(to, now) - Math.max(from, start);
    return true;
  });
  return covered >= LEAST_PART * DAY_MS ? within : null;
}
