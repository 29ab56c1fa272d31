// What a command that still runs has used at the very least, as an entry that can be reviewed like one that has ended.
import type { Entry } from '../history/entry.ts';

const PERCENT = 100;

/**
 * The observed energy minus the meters' uncertainty, as if the command had just succeeded: what this exceeds, the whole run will
 * exceed too. Steps and work are left out, since neither has ended. Null where no energy, or no uncertainty, is known.
 */
export function leastEntry(entry: Entry): Entry | null {
  const { total_j: total, assumed_j: assumed, uncertainty_percent: percent } = entry.energy;
  if (total === null || percent === null) return null;
  // The doubt is a share of the total, and all of it may lie in the observed part.
  const least = Math.max(0, total - assumed - (total * percent) / PERCENT);
  return {
    ...entry,
    outcome: 'success',
    spans: [],
    work: null,
    energy: { ...entry.energy, total_j: least, assumed_j: 0, uncertainty_percent: 0 },
  };
}
