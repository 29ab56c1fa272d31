// The cleanest hour to start a job at, from slots of intensity that lie ahead. Power is taken as even over the job, so the
// mean of a window is weighted by time alone (the "lowest window" of the Green Software Foundation's Carbon Aware SDK).
import { type EpochMs, epochMs, type GramsPerKwh, gramsPerKwh, type Seconds } from '../../units.ts';
import type { Intensity } from './intensity.ts';
import { isSlot, type Slot } from './time-parts.ts';

export interface CleanestStart {
  /** Now, or a full hour of the next 24. */
  readonly from: EpochMs;
  /** Mean over the job if it starts then. */
  readonly value: GramsPerKwh;
  /** Mean over the job if it starts now. */
  readonly nowValue: GramsPerKwh;
  /** From 0 to 100: of the grams, if it waits. */
  readonly savesPercent: number;
  /** Full hours of the next 24 that are told for as long as the job lasts; of the others nothing is known. */
  readonly hoursKnown: number;
  readonly source: string;
}

const MS_PER_SECOND = 1_000;
const MS_PER_HOUR = 3_600_000;
/** Full hours that are looked at. */
export const HOURS_AHEAD = 24;
const PERCENT = 100;

/**
 * The earliest of the cleanest starts. Windows that the slots do not cover without a gap are left out; null where the one from
 * now on is among them, or all later ones, since then nothing can be compared. Of two slots for one moment the first counts.
 */
export function cleanestStart(
  slots: readonly Intensity[],
  { now, duration }: { readonly now: EpochMs; readonly duration: Seconds },
): CleanestStart | null {
  const covered = slots.filter(isSlot);
  const meanFrom = (from: number) => meanOver(covered, from, from + duration * MS_PER_SECOND);
  const current = meanFrom(now);
  if (current === null) return null;
  let best = { ...current, from: now };
  let hoursKnown = 0;
  const firstHour = Math.floor(now / MS_PER_HOUR) + 1;
  for (let hour = firstHour; hour < firstHour + HOURS_AHEAD; hour++) {
    const from = epochMs(hour * MS_PER_HOUR);
    const mean = meanFrom(from);
    if (mean === null) continue;
    hoursKnown += 1;
    if (mean.value < best.value) best = { ...mean, from };
  }
  if (hoursKnown === 0) return null;
  const saved = current.value === 0 ? 0 : (current.value - best.value) / current.value;
  return { ...best, nowValue: current.value, savesPercent: saved * PERCENT, hoursKnown };
}

interface Mean {
  readonly value: GramsPerKwh;
  readonly source: string;
}

/** Null where a moment of the window has no slot. A window without a length is that of the moment. */
function meanOver(slots: readonly Slot[], from: number, to: number): Mean | null {
  const at = (moment: number) => slots.find((slot) => slot.from <= moment && moment < slot.to);
  const first = at(from);
  if (first === undefined) return null;
  const edges = slots.flatMap((slot) => [slot.from, slot.to]).filter((edge) => edge > from && edge < to);
  const moments = [...new Set([from, ...edges.toSorted((a, b) => a - b)])];
  let weighted = 0;
  for (const [index, start] of moments.entries()) {
    const slot = at(start);
    if (slot === undefined) return null;
    weighted += slot.value * ((moments[index + 1] ?? to) - start);
  }
  return { value: to > from ? gramsPerKwh(weighted / (to - from)) : first.value, source: first.source };
}
