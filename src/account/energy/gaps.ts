// Fills what no source covers with the mean power of its neighbours, marked as filled, so that a total stays a total.
import { neighbourWatts } from './neighbours.ts';
import { holesIn } from './overlay.ts';
import type { Origin, Segment, Stretch } from './segment.ts';

/** Segments that cover the whole window; none at all where nothing is known of any part of it. */
export function fillGaps(segments: readonly Segment[], window: Stretch): readonly Segment[] {
  const filling = segments.length === 0 ? null : fillingOf(segments);
  if (filling === null) return [];
  const filled = holesIn(segments, window).flatMap(({ start, end }) => {
    const watts = neighbourWatts(segments, { from: start, to: end });
    if (watts === null) return [];
    return [{ from: start, to: end, microjoules: Math.round(watts * (end - start)), origin: filling }];
  });
  return filled.length === 0 ? segments : [...segments, ...filled].sort((a, b) => a.from - b.from);
}

function fillingOf(segments: readonly Segment[]): Origin | null {
  const first = segments[0];
  return first === undefined ? null : { ...first.origin, filled: true };
}
