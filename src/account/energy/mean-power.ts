// Integrates a sensor that tells the mean power of the stretch that ends now (NVML's average: the last second).
// Such a reading is an exact energy of a known stretch, so bursts between two readings are in it whole: no rule of thumb between samples.
import { type Micros, micros } from '../../units.ts';
import type { PowerPoint } from './power.ts';
import { isGap, type Sampling } from './sampling.ts';
import type { Origin, Segment } from './segment.ts';

/** Energy since the first reading's stretch began, µJ. */
interface Knot {
  readonly t: number;
  readonly microjoules: number;
}

/**
 * One segment between neighbouring readings, and one for the stretch before the first. What was used until now is what was used
 * until one averaging time ago, which earlier readings tell, and this reading's own energy; what no reading covers is the mean of both sides.
 */
export function integrateMeans(
  points: readonly PowerPoint[],
  {
    sampling,
    window,
    origin,
  }: { readonly sampling: Sampling; readonly window: Micros; readonly origin: Origin },
): readonly Segment[] {
  const segments: Segment[] = [];
  for (const run of runsOf(points, sampling)) {
    const earliest = segments.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
    const knots = ascending(knotsOf(run, window, earliest));
    knots.forEach((knot, i) => {
      const before = knots[i - 1];
      if (before !== undefined && knot.t > before.t) segments.push(segmentOf(before, knot, origin));
    });
  }
  return segments;
}

/** Of two readings or more, with no gap inside. */
function runsOf(points: readonly PowerPoint[], sampling: Sampling): readonly (readonly PowerPoint[])[] {
  const runs: PowerPoint[][] = [];
  for (const point of points) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && point.t <= before.t) continue;
    if (before === undefined || isGap(sampling, { start: before.t, end: point.t })) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter(({ length }) => length > 1);
}

function knotsOf(run: readonly PowerPoint[], window: number, earliest: number): readonly Knot[] {
  const knots: Knot[] = [];
  let behind = 0;
  run.forEach((point, i) => {
    const before = run[i - 1];
    const last = knots.at(-1);
    if (before === undefined || last === undefined) {
      const from = Math.max(point.t - window, earliest);
      knots.push({ t: from, microjoules: 0 }, { t: point.t, microjoules: point.watts * (point.t - from) });
      return;
    }
    const back = point.t - window;
    while ((knots[behind + 2]?.t ?? Number.POSITIVE_INFINITY) <= back) behind++;
    const until =
      back >= last.t
        ? last.microjoules + ((before.watts + point.watts) / 2) * (back - last.t)
        : energyAt(back, knots[behind] ?? last, knots[behind + 1] ?? last);
    knots.push({ t: point.t, microjoules: until + point.watts * window });
  });
  return knots;
}

function energyAt(t: number, a: Knot, b: Knot): number {
  const slope = b.t > a.t ? (b.microjoules - a.microjoules) / (b.t - a.t) : 0;
  return a.microjoules + slope * (t - a.t);
}

/** A sensor's noise must not become energy that flows back; held from the end, so that it adds up to no more. */
function ascending(knots: readonly Knot[]): readonly Knot[] {
  let least = Number.POSITIVE_INFINITY;
  return knots
    .toReversed()
    .map(({ t, microjoules }) => {
      least = Math.min(least, microjoules);
      return { t, microjoules: least };
    })
    .toReversed();
}

const segmentOf = (before: Knot, now: Knot, origin: Origin): Segment => ({
  from: micros(before.t),
  to: micros(now.t),
  microjoules: Math.round(now.microjoules) - Math.round(before.microjoules),
  origin,
});
