// Splits a change into its causes: ln(CO2e ratio) = ln(duration ratio) + ln(mean power ratio) + ln(intensity ratio). Exact, not fitted.

/** One side of a comparison: energy in J, duration in s, effective intensity in g/kWh; null where unknown. */
export interface Side {
  readonly energy: number | null;
  readonly duration: number | null;
  readonly intensity: number | null;
}

export interface Factors {
  readonly duration: number | null;
  readonly power: number | null;
  readonly grid: number | null;
}

/** Ratios head / base; null where either side is unknown or 0. */
export function decompose(head: Side, base: Side): Factors {
  const duration = ratio(head.duration, base.duration);
  const energy = ratio(head.energy, base.energy);
  return { duration, power: ratio(energy, duration), grid: ratio(head.intensity, base.intensity) };
}

const ratio = (a: number | null, b: number | null): number | null =>
  a === null || b === null || !(a > 0 && b > 0) ? null : a / b;
