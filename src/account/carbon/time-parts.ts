// Cuts energy in time so that each part meets one intensity: that of its own slot, of a neighbouring slot within the hour, or the yearly one.
// Times are moments (UTC), so midnight and daylight saving are nothing special.
import { type EpochMs, epochMs, type Joules, joules } from '../../units.ts';
import type { Intensity } from './intensity.ts';

export interface EnergyBucket {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Taken as spent evenly between the two. */
  readonly energy: Joules;
}

/** An intensity with its time. */
export type Slot = Intensity & { readonly from: EpochMs; readonly to: EpochMs };

export interface TimePart extends EnergyBucket {
  /** Null where nothing is known of the moment. */
  readonly intensity: Intensity | null;
  /** `neighbour`: the slot is of a moment close by. */
  readonly origin: 'slot' | 'neighbour' | 'yearly';
}

export const isSlot = (intensity: Intensity): intensity is Slot =>
  intensity.from !== null && intensity.to !== null && intensity.from < intensity.to;

/** A slot stands for the moments beside it for as long as this. */
const NEIGHBOUR_MS = 3_600_000;

/** Parts of all buckets, in their order; their energies add up to the buckets'. */
export function timeParts(
  buckets: readonly EnergyBucket[],
  slots: readonly Slot[],
  yearly: Intensity | null,
): readonly TimePart[] {
  // The sort is stable: of equals, the first stays first.
  const preferred = slots.toSorted((a, b) => doubt(a) - doubt(b));
  const cuts = cutsOf(slots);
  return buckets.flatMap((bucket) =>
    piecesOf(bucket, cuts).map((piece) => ({
      ...piece,
      // Nothing changes inside a piece, so its middle speaks for all of it.
      ...intensityAt((piece.from + piece.to) / 2, preferred, yearly),
    })),
  );
}

/** Of two slots for one moment, a measured one is better than an estimate, and that better than what was foretold. */
const doubt = ({ estimated, forecast }: Slot): number => (forecast ? 2 : estimated ? 1 : 0);

function intensityAt(
  moment: number,
  preferred: readonly Slot[],
  yearly: Intensity | null,
): Pick<TimePart, 'intensity' | 'origin'> {
  const own = preferred.find(({ from, to }) => from <= moment && moment < to);
  if (own !== undefined) return { intensity: own, origin: 'slot' };
  let nearest: Slot | null = null;
  let least = NEIGHBOUR_MS;
  for (const slot of preferred) {
    const distance = Math.max(slot.from - moment, moment - slot.to);
    if (distance > least || (distance === least && nearest !== null)) continue;
    nearest = slot;
    least = distance;
  }
  return nearest === null
    ? { intensity: yearly, origin: 'yearly' }
    : { intensity: nearest, origin: 'neighbour' };
}

/** Moments at which the answer may change: the slots' edges, an hour before and after, and the middle of each hole. */
function cutsOf(slots: readonly Slot[]): readonly number[] {
  const cuts = slots.flatMap(({ from, to }) => [from - NEIGHBOUR_MS, from, to, to + NEIGHBOUR_MS]);
  let covered: number | null = null;
  for (const { from, to } of slots.toSorted((a, b) => a.from - b.from)) {
    if (covered !== null && covered < from) cuts.push((covered + from) / 2);
    covered = Math.max(covered ?? to, to);
  }
  return [...new Set(cuts)].toSorted((a, b) => a - b);
}

function piecesOf(bucket: EnergyBucket, cuts: readonly number[]): readonly EnergyBucket[] {
  const { from, to, energy } = bucket;
  const inside = cuts.filter((cut) => from < cut && cut < to).map(epochMs);
  if (inside.length === 0) return [bucket];
  const edges = [from, ...inside, to];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from;
    return { from: start, to: end, energy: joules((energy * (end - start)) / (to - from)) };
  });
}
