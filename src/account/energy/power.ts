// Integrates a power signal by the trapezoid rule; missing ticks and a suspend of the machine leave a hole.
import { type Micros, micros } from '../../units.ts';
import { isGap, type Sampling } from './sampling.ts';
import type { Origin, Segment } from './segment.ts';

export interface PowerPoint {
  readonly t: Micros;
  readonly watts: number;
}

/**
 * Energy between neighbouring points. `window` is the averaging time of the sensor: a mean over the last second belongs
 * half a second back, so the signal is shifted by half of it, and its last value holds to the end.
 */
export function integratePower(
  points: readonly PowerPoint[],
  {
    sampling,
    window,
    origin,
  }: { readonly sampling: Sampling; readonly window: Micros; readonly origin: Origin },
): readonly Segment[] {
  const shift = Math.round(window / 2);
  const segments: Segment[] = [];
  points.forEach((now, i) => {
    const before = points[i - 1];
    if (before === undefined || now.t <= before.t) return;
    if (isGap(sampling, { start: before.t, end: now.t })) return;
    const mean = (before.watts + now.watts) / 2;
    segments.push(segmentOf(before.t - shift, now.t - shift, mean, origin));
  });
  const last = points.at(-1);
  if (last === undefined || shift === 0 || segments.length === 0) return segments;
  return [...segments, segmentOf(last.t - shift, last.t, last.watts, origin)];
}

const segmentOf = (from: number, to: number, watts: number, origin: Origin): Segment => ({
  from: micros(from),
  to: micros(to),
  microjoules: Math.round(watts * (to - from)),
  origin,
});
