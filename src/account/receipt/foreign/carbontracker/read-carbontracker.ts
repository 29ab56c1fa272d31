// The runs in Carbontracker's logs.
import type { ForeignDocument, ForeignProblem, PlacedRun, Reading, ReadingOptions } from '../document.ts';
import { pairLogs } from './pair-logs.ts';
import { runOfLogs } from './run-of-logs.ts';

/** A run that was killed before its first epoch ended has left logs without energy: those are skipped, and lose nothing. */
export function readCarbontracker(documents: readonly ForeignDocument[], options: ReadingOptions): Reading {
  const { pairs, skipped } = pairLogs(documents);
  const runs: PlacedRun[] = [];
  const empty: ForeignProblem[] = [];
  for (const pair of pairs) {
    const run = runOfLogs(pair, options);
    const file = (pair.standard ?? pair.output)?.name ?? '';
    if (typeof run !== 'string') runs.push({ file, line: null, run });
    else empty.push({ file, line: null, why: run });
  }
  return { runs, problems: [], skipped: [...skipped, ...empty] };
}
