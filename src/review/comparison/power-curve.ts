// The median power curve of several runs, point by point over the share of each run's duration.
import { median } from './median.ts';

type Curve = readonly (number | null)[];

/** As many points as the longest curve has, W; a point that no run knows is null; empty without curves. */
export function medianCurve(curves: readonly Curve[]): Curve {
  const known = curves.filter((curve) => curve.length > 0);
  const points = Math.max(0, ...known.map((curve) => curve.length));
  return Array.from({ length: points }, (_, i) => {
    const watts = known
      .map((curve) => curve[Math.floor((i / points) * curve.length)] ?? null)
      .filter((value) => value !== null);
    return watts.length === 0 ? null : median(watts);
  });
}
