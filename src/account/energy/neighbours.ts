// The power to put into a hole: the mean of what was drawn just before and just after it.
import type { Micros } from '../../units.ts';
import { firstAtLeast } from './search.ts';
import { type Segment, segmentWatts } from './segment.ts';

/**
 * Mean power, W, of the last segment that ends by `from` and the first that starts at or after `to`; of one of them where
 * the other is missing; null where there is neither. Segments ascend without overlap.
 */
export function neighbourWatts(
  segments: readonly Segment[],
  hole: { readonly from: Micros; readonly to: Micros },
): number | null {
  const startOf = (segment: Segment): number => segment.from;
  const before = segments[firstAtLeast(segments, hole.from, startOf) - 1];
  const after = segments[firstAtLeast(segments, hole.to, startOf)];
  const neighbours = [before, after].filter((segment) => segment !== undefined);
  if (neighbours.length === 0) return null;
  return neighbours.reduce((total, segment) => total + segmentWatts(segment), 0) / neighbours.length;
}
