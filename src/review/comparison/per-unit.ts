// Entries as if each had done one unit of work: what a budget per unit compares.
import type { Entry } from '../history/entry.ts';

/** Null for an entry that says no amount of this unit: then nobody knows what one of it took. */
export function perUnit(entry: Entry, unit: string): Entry | null {
  const { work, energy, spans } = entry;
  if (work === null || work.unit !== unit || !(work.amount > 0)) return null;
  const { amount } = work;
  const share = (value: number | null): number | null => value && value / amount;
  return {
    ...entry,
    duration_s: entry.duration_s / amount,
    energy: { ...energy, total_j: share(energy.total_j), assumed_j: energy.assumed_j / amount },
    spans: spans.map((span) => ({
      ...span,
      energy_j: share(span.energy_j),
      duration_s: span.duration_s / amount,
    })),
    emissions_g: share(entry.emissions_g),
  };
}
