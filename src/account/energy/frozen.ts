// Tells a counter that stands still from a device that rests: what stood still is unknown, and unknown is never 0 J.
import { type Micros, micros } from '../../units.ts';
import { type Readings, valuesBetween } from './readings.ts';
import type { Segment } from './segment.ts';

export interface Thawed {
  /** The segments without those in which the counter was frozen. */
  readonly segments: readonly Segment[];
  readonly frozen: boolean;
}

/**
 * A counter that never moved in the whole trace has shown nothing, however short that was. In one that did, a run of zero
 * deltas of at least `patience` is frozen unless its device is known to have rested all along.
 */
export function thaw(segments: readonly Segment[], util: Readings['values'], patience: Micros): Thawed {
  if (segments.every((segment) => segment.microjoules === 0))
    return { segments: [], frozen: segments.length > 0 };
  const frozen = runsOfZero(segments).filter((run) => {
    const stretch = { start: micros(run.at(0)?.from ?? 0), end: micros(run.at(-1)?.to ?? 0) };
    if (stretch.end - stretch.start < patience) return false;
    const seen = valuesBetween(util, stretch);
    return seen.length === 0 || seen.some(({ value }) => value > 0);
  });
  const dropped = new Set(frozen.flat());
  return { segments: segments.filter((segment) => !dropped.has(segment)), frozen: dropped.size > 0 };
}

function runsOfZero(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  let open: Segment[] = [];
  for (const segment of segments) {
    const continues = segment.microjoules === 0 && (open.at(-1)?.to ?? segment.from) === segment.from;
    if (!continues) {
      runs.push(open);
      open = [];
    }
    if (segment.microjoules === 0) open.push(segment);
  }
  return [...runs, open].filter((run) => run.length > 0);
}
