// A run as it would have been with more energy in all that it did.
import type { Entry } from '../history/entry.ts';

/** `rise` is a fraction. Durations stay: more power, not more time. */
export function raised(entry: Entry, rise: number): Entry {
  if (rise === 0) return entry;
  const more = (value: number | null): number | null => value && value * (1 + rise);
  const { energy, spans } = entry;
  return {
    ...entry,
    energy: { ...energy, total_j: more(energy.total_j), assumed_j: energy.assumed_j * (1 + rise) },
    spans: spans.map((span) => ({ ...span, energy_j: more(span.energy_j) })),
    emissions_g: more(entry.emissions_g),
  };
}
