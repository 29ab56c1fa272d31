// Splits the total at the UTC quarter hours, so that a place with network can price a receipt by the hour later.
import { type EpochMs, epochMs, type Joules, type Micros } from '../../units.ts';
import { type Clock, monotonicAt, wallAt } from './clock.ts';
import { gapsIn, type Sampling } from './sampling.ts';
import { energyBetween, type Timeline } from './timeline.ts';

const QUARTER_HOUR_MS = 900_000;
/** The receipt schema's bound: five days of quarter hours fit. Longer stretches take half hours, hours, and so on. */
const MOST_BUCKETS = 500;

export interface Bucket {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly energy: Joules;
  /** True where the bucket lies wholly inside a gap, so its share of the energy is interpolated. */
  readonly filled: boolean;
}

/** The first and last may be shorter; together they are the total to the last bit. */
export function bucketsOf(timeline: Timeline, clock: Clock, sampling: Sampling): readonly Bucket[] {
  const { window } = timeline;
  const from = wallAt(clock, window.start);
  const to = wallAt(clock, window.end);
  const gaps = gapsIn(sampling, window);
  const edges = [from, ...quartersBetween(from, to), to];
  const times: readonly Micros[] = [
    window.start,
    ...edges.slice(1, -1).map((edge) => monotonicAt(clock, edge)),
    window.end,
  ];
  return edges.slice(1).flatMap((end, i) => {
    const [start, t0, t1] = [edges[i], times[i], times[i + 1]];
    if (start === undefined || t0 === undefined || t1 === undefined) return [];
    const filled = gaps.some((gap) => gap.start <= t0 && gap.end >= t1);
    return [{ from: start, to: end, energy: energyBetween(timeline, t0, t1), filled }];
  });
}

function quartersBetween(from: EpochMs, to: EpochMs): readonly EpochMs[] {
  let length = QUARTER_HOUR_MS;
  while ((to - from) / length > MOST_BUCKETS - 2) length *= 2;
  const edges: EpochMs[] = [];
  for (let edge = (Math.floor(from / length) + 1) * length; edge < to; edge += length)
    edges.push(epochMs(edge));
  return edges;
}
