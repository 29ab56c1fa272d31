// The owner's own line for what no counter sees (power supply, fans, board): a factor on the total, or constant watts.
// Gaps between software figures and a wall meter are large but steady per machine (Fischer 2025, arXiv 2509.22092).
import type { Note } from '../../errors.ts';
import { note } from '../../errors.ts';

export interface Calibration {
  /** Wall energy over the energy of the counted parts, at least 1. */
  readonly wallFactor: number;
  readonly overheadWatts: number;
}

export const NO_CALIBRATION: Calibration = { wallFactor: 1, overheadWatts: 0 };

/**
 * The calibration as stated by the machine's owner. What it adds is *assumed*; components stay as they were read.
 * A factor below 1 would make counted energy vanish and is left out with a warning.
 */
export function calibrationFrom(stated: {
  readonly wallFactor: number | null;
  readonly overheadWatts: number | null;
}): { readonly calibration: Calibration; readonly notes: readonly Note[] } {
  const wallFactor = stated.wallFactor ?? 1;
  const overheadWatts = stated.overheadWatts ?? 0;
  const usable = wallFactor >= 1 && overheadWatts >= 0;
  return {
    calibration: usable ? { wallFactor, overheadWatts } : NO_CALIBRATION,
    notes: usable
      ? []
      : [
          note(
            'calibration-ignored',
            `A wall factor of ${wallFactor} with ${overheadWatts} W of overhead was left out: the factor must be 1 or more, the watts 0 or more.`,
            'warning',
          ),
        ],
  };
}
