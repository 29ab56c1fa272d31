// The part of a list of segments that lies in a stretch of time, cut at its edges.
import { firstAtLeast } from './search.ts';
import { clip, type Segment, type Stretch } from './segment.ts';

/** Segments ascend without overlap; so does the answer. */
export function slice(segments: readonly Segment[], stretch: Stretch): readonly Segment[] {
  const first = firstAtLeast(segments, stretch.start, (segment) => segment.to);
  const end = firstAtLeast(segments, stretch.end, (segment) => segment.from);
  return segments.slice(first, end).flatMap((segment) => clip(segment, stretch) ?? []);
}

/** Microjoules and covered microseconds of a list of segments. */
export function sumOf(segments: readonly Segment[]): {
  readonly microjoules: number;
  readonly covered: number;
} {
  let microjoules = 0;
  let covered = 0;
  for (const segment of segments) {
    microjoules += segment.microjoules;
    covered += segment.to - segment.from;
  }
  return { microjoules, covered };
}
