// The mean intensity of parts of a job, by their energy.
import { type GramsPerKwh, gramsPerKwh, sum } from '../../units.ts';
import type { TimePart } from './time-parts.ts';

/** Null where some energy falls on a moment without any intensity, and for no parts. One figure for all is that figure, free of rounding. */
export function meanIntensity(parts: readonly TimePart[]): GramsPerKwh | null {
  let weighted = 0;
  for (const { energy, intensity } of parts) {
    if (intensity === null) return null;
    weighted += energy * intensity.value;
  }
  const [first, ...others] = new Set(parts.map(({ intensity }) => intensity?.value));
  if (first === undefined || others.length === 0) return first ?? null;
  return gramsPerKwh(weighted / sum(parts.map(({ energy }) => energy)));
}
