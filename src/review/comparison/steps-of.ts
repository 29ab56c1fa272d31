// The steps of one run by label, as they are matched with those of other runs.
import type { Entry } from '../history/entry.ts';

export interface Step {
  /** Above 0, without its assumed part. */
  readonly energyJ: number;
  readonly durationS: number;
}

/** A step without a figure is null: it ran all the same. */
export type Steps = ReadonlyMap<string, Step | null>;

/** By label; a repeated label gets its number of occurrence. Marks and commands stand in where no step is known. */
export function stepsOf(entry: Entry): Steps {
  const steps = entry.spans.filter((span) => span.kind === 'step');
  const found = new Map<string, Step | null>();
  const times = new Map<string, number>();
  for (const span of steps.length > 0 ? steps : entry.spans) {
    const time = (times.get(span.label) ?? 0) + 1;
    times.set(span.label, time);
    const energyJ = span.energy_j ?? 0;
    const step = energyJ > 0 ? { energyJ, durationS: span.duration_s } : null;
    found.set(time === 1 ? span.label : `${span.label} (${time})`, step);
  }
  return found;
}
