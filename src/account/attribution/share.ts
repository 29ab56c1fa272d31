// What part of a device's energy is the job's in each stretch that it was not alone: of the idle energy, and of what lies above it.
// Fair share of the constant part after the GHG Protocol, as in the Kepler paper (2023); the rest in proportion to use.
import type { Micros } from '../../units.ts';
import { firstAtLeast } from '../energy/search.ts';
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
  const shares = company.map((stretch) => meet(stretch, activity));
  const known = shares.flat();
  const time = lengthOf(known);
  if (time < KNOWN_FROM * lengthOf(company)) return null;
  const mean = known.reduce((sum, { start, end, active }) => sum + active * (end - start), 0) / time;
  return company.flatMap((stretch, i) => withoutHoles(stretch, shares[i] ?? [], mean));
}

/** The parts of a stretch in which the use is known. Where the device did nothing, what it drew is shared like idle power. */
function meet({ start, end, others }: Company, activity: readonly Activity[]): readonly Share[] {
  const idle = 1 / (1 + others);
  const first = firstAtLeast(activity, start + 1, (use) => use.end);
  const beyond = firstAtLeast(activity, end, (use) => use.start);
  return activity.slice(first, beyond).map((use) => ({
    start: use.start > start ? use.start : start,
    end: use.end < end ? use.end : end,
    idle,
    active: use.share ?? idle,
  }));
}

/** Where no use was read the mean of what was read stands in, as in any gap. */
function withoutHoles(
  { start, end, others }: Company,
  known: readonly Share[],
  mean: number,
): readonly Share[] {
  const filled: Share[] = [];
  const fill = (from: Micros, to: Micros): void => {
    if (from < to) filled.push({ start: from, end: to, idle: 1 / (1 + others), active: mean });
  };
  let covered = start;
  for (const share of known) {
    fill(covered, share.start);
    filled.push(share);
    covered = share.end;
  }
  fill(covered, end);
  return filled;
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);
