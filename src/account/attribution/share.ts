// What part of a device's energy is the job's in each stretch that it was not alone: of the idle energy, and of what lies above it.
// Fair share of the constant part after the GHG Protocol, as in the Kepler paper (2023); the rest in proportion to use.
import type { Stretch } from '../energy/segment.ts';
import type { Activity } from './activity.ts';
import type { Company } from './company.ts';

export interface Share extends Stretch {
  /** Each 0 to 1. Outside all shares both are 1: the job was alone. */
  readonly idle: number;
  readonly active: number;
}

/** Below this part of the shared time with a known use, a split would be a guess. */
const KNOWN_FROM = 0.5;

/** Ascending; null where too little is known of what the job used: then all of it stays counted, an upper bound. */
export function sharesOf(
  company: readonly Company[],
  activity: readonly Activity[],
): readonly Share[] | null {
  const known = company.flatMap((stretch) => meet(stretch, activity));
  const time = lengthOf(known);
  if (time < KNOWN_FROM * lengthOf(company)) return null;
  const mean = known.reduce((sum, { start, end, active }) => sum + active * (end - start), 0) / time;
  return [...known, ...company.flatMap((stretch) => holesIn(stretch, known, mean))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The parts of a stretch in which the use is known. Where the device did nothing, what it drew is shared like idle power. */
const meet = ({ start, end, others }: Company, activity: readonly Activity[]): readonly Share[] =>
  activity
    .filter((use) => use.start < end && use.end > start)
    .map((use) => ({
      start: use.start > start ? use.start : start,
      end: use.end < end ? use.end : end,
      idle: 1 / (1 + others),
      active: use.share ?? 1 / (1 + others),
    }));

/** Where no use was read the mean of what was read stands in, as in any gap. */
function holesIn({ start, end, others }: Company, known: readonly Share[], mean: number): readonly Share[] {
  const holes: Share[] = [];
  let covered = start;
  for (const share of known) {
    if (share.end <= start || share.start >= end) continue;
    if (share.start > covered)
      holes.push({ start: covered, end: share.start, idle: 1 / (1 + others), active: mean });
    covered = share.end;
  }
  if (covered < end) holes.push({ start: covered, end, idle: 1 / (1 + others), active: mean });
  return holes;
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);
