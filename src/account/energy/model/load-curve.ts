// How power grows with load: concave, as measured machines are, never linear and never cubic.
// Source: Teads' published curves (0, 10, 50, 100 % load as fractions of TDP) for CPUs and for A100 and T4 GPUs.

export interface LoadPoint {
  /** 0..1. */
  readonly load: number;
  /** Fraction of the design power, dimensionless. */
  readonly fraction: number;
}

export const CPU_CURVE: readonly LoadPoint[] = [
  { load: 0, fraction: 0.12 },
  { load: 0.1, fraction: 0.32 },
  { load: 0.5, fraction: 0.75 },
  { load: 1, fraction: 1.02 },
];

export const GPU_CURVE: readonly LoadPoint[] = [
  { load: 0, fraction: 0.116 },
  { load: 0.1, fraction: 0.318 },
  { load: 0.5, fraction: 0.752 },
  { load: 1, fraction: 1.019 },
];

/** Fraction of the design power at a load of 0..1, linear between the points; loads outside are held at the ends. */
export function fractionAt(curve: readonly LoadPoint[], load: number): number {
  let below = curve[0];
  for (const point of curve) {
    if (below === undefined || point.load >= load) {
      if (below === undefined || point.load === below.load || load <= below.load) return point.fraction;
      const share = (load - below.load) / (point.load - below.load);
      return below.fraction + share * (point.fraction - below.fraction);
    }
    below = point;
  }
  return below?.fraction ?? 0;
}
