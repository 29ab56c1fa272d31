// The cumulative energy of a domain over time: asked for any instant it interpolates, so adjoining spans add up.
import type { Micros } from '../../units.ts';
import { firstAtLeast } from './search.ts';
import type { Segment } from './segment.ts';

export interface Curve {
  /** Knots, ascending. */
  readonly times: readonly Micros[];
  /** Microjoules up to each knot; whole numbers, so their sums are exact. */
  readonly microjoules: readonly number[];
}

/** The curve over segments that ascend without holes. */
export function curveOf(segments: readonly Segment[]): Curve {
  const first = segments[0];
  const times: Micros[] = first === undefined ? [] : [first.from];
  const microjoules: number[] = first === undefined ? [] : [0];
  let total = 0;
  for (const segment of segments) {
    total += segment.microjoules;
    times.push(segment.to);
    microjoules.push(total);
  }
  return { times, microjoules };
}

export const curveTotal = (curve: Curve): number => curve.microjoules.at(-1) ?? 0;

/** Microjoules from the start of the curve to a time; held at its ends. */
export function microjoulesUntil(curve: Curve, time: Micros): number {
  const next = firstAtLeast(curve.times, time, (t) => t);
  const [t0, t1] = [curve.times[next - 1], curve.times[next]];
  const [e0, e1] = [curve.microjoules[next - 1], curve.microjoules[next]];
  if (t0 === undefined || e0 === undefined) return 0;
  if (t1 === undefined || e1 === undefined) return e0;
  return e0 + ((e1 - e0) * (time - t0)) / (t1 - t0);
}
