// An accepted rise restarts the history of its series: what was measured before the accepted commit is no base of what came after.
import { isBranchRun } from '../history/branch-run.ts';
import type { Entry } from '../history/entry.ts';
import type { PlaceOf } from './line-places.ts';

interface Restart {
  /** Commits behind the anchor of the newest accepted commit on the line; null when none is on it. */
  distance: number | null;
  /** When the newest accepted commit of all was measured: all that can be asked off the line. */
  time: number;
}

/** Whether an entry belongs to the history since the last accepted rise of its series. */
export function sinceAccepted(
  history: readonly Entry[],
  branch: string | null,
  placeOf: PlaceOf,
): (entry: Entry) => boolean {
  const restarts = new Map<string, Restart>();
  for (const entry of history) {
    if (entry.accepted === undefined || !isBranchRun(entry, branch)) continue;
    const known = restarts.get(entry.series) ?? { distance: null, time: Number.NEGATIVE_INFINITY };
    // One ahead of the anchor is off the line: a head that does not hold the accepted change keeps its history.
    const distance = placeOf(entry)?.distance ?? Number.POSITIVE_INFINITY;
    const nearest = Math.min(known.distance ?? Number.POSITIVE_INFINITY, distance);
    restarts.set(entry.series, {
      distance: Number.isFinite(nearest) ? nearest : null,
      time: Math.max(known.time, Date.parse(entry.started_at)),
    });
  }
  return (entry) => {
    const restart = restarts.get(entry.series);
    if (restart === undefined) return true;
    const distance = placeOf(entry)?.distance;
    if (distance === undefined) return Date.parse(entry.started_at) >= restart.time;
    return restart.distance === null || distance <= restart.distance;
  };
}
