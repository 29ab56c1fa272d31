// Lays sources of one domain over each other in order of trust: each fills only the holes of those before it.
import type { Micros } from '../../units.ts';
import type { Segment, Stretch } from './segment.ts';
import { slice } from './slice.ts';

/** Segments of the window, ascending, without overlap; the layers' segments ascend too. */
export function overlay(layers: readonly (readonly Segment[])[], window: Stretch): readonly Segment[] {
  let laid: readonly Segment[] = [];
  for (const layer of layers) {
    const added = holesIn(laid, window).flatMap((hole) => slice(layer, hole));
    if (added.length > 0) laid = laid.concat(added).sort((a, b) => a.from - b.from);
  }
  return laid;
}

/** The stretches of the window that no segment covers. */
export function holesIn(segments: readonly Segment[], window: Stretch): readonly Stretch[] {
  const holes: Stretch[] = [];
  let covered: Micros = window.start;
  for (const segment of segments) {
    if (segment.from > covered) holes.push({ start: covered, end: segment.from });
    if (segment.to > covered) covered = segment.to;
  }
  if (covered < window.end) holes.push({ start: covered, end: window.end });
  return holes;
}
