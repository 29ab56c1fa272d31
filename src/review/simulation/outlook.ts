// What the next run of a series would meet: how many base runs there are, and which rise would show.
import { estimateOf } from '../comparison/change-of.ts';
import { compare } from '../comparison/compare.ts';
import type { Past } from '../comparison/past.ts';
import type { Entry } from '../history/entry.ts';
import type { SeriesSimulation } from './simulation.ts';

/** `runs` are those of one series, oldest first; the next one is taken to run where the newest did. */
export function outlookOf(
  runs: readonly Entry[],
  past: Past,
): Pick<SeriesSimulation, 'runs' | 'detectable' | 'noise'> {
  const newest = runs.at(-1);
  const next = newest === undefined ? null : asNext(newest);
  const head = { entry: next, attempts: next === null ? [] : [next], refusal: null };
  const { total } = compare({ head, past }).comparison;
  return {
    runs: new Set(runs.map(({ sha, receipt, machine }) => JSON.stringify([sha ?? receipt, machine.device])))
      .size,
    detectable: total?.detectable ?? null,
    noise: total === null ? null : estimateOf(total).error,
  };
}

/** A run of a commit that nothing is known of yet. */
const asNext = (run: Entry): Entry => ({ ...run, receipt: 'next', sha: null, head_sha: null, run_id: null });
