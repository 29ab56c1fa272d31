// A stretch of time with the energy that one domain used in it and where that figure comes from.
import { type Micros, micros } from '../../units.ts';
import type { Method, Provenance } from './energy-use.ts';

/** Where joules come from. `filled` marks joules put into a gap: they count as modelled. */
export interface Origin {
  readonly source: string;
  readonly method: Method;
  readonly provenance: Provenance;
  readonly filled: boolean;
}

export interface Stretch {
  readonly start: Micros;
  readonly end: Micros;
}

export interface Segment {
  readonly from: Micros;
  readonly to: Micros;
  /** Whole microjoules (or 2^-10 of them, AMD's unit): sums of them are exact up to 9 GJ. */
  readonly microjoules: number;
  readonly origin: Origin;
}

/** Mean power of a segment, W: microjoules over microseconds. */
export const segmentWatts = (segment: Segment): number =>
  segment.to > segment.from ? segment.microjoules / (segment.to - segment.from) : 0;

/** The part of a segment inside a stretch, energy in proportion to time; null where they do not overlap. */
export function clip(segment: Segment, { start, end }: Stretch): Segment | null {
  if (segment.from >= start && segment.to <= end) return segment;
  const from = Math.max(segment.from, start);
  const to = Math.min(segment.to, end);
  if (to <= from) return null;
  const microjoules = Math.round(segmentWatts(segment) * (to - from));
  return { ...segment, from: micros(from), to: micros(to), microjoules };
}
