// What our comment remembers from run to run: the states of all bodies of ours in place, as one; racing writers leave several.
import { type CommentState, EMPTY_STATE, parseState } from '../../report/hidden-state.ts';
import type { JobResult } from '../../report/job-result.ts';
import { mergeTotals } from '../../report/pull-totals.ts';

export function memoryOf(bodies: readonly string[]): CommentState {
  const states = bodies.map(parseState);
  return {
    totals: mergeTotals([EMPTY_STATE.totals, ...states.map(({ totals }) => totals)]),
    jobs: newestRun(states.flatMap(({ jobs }) => jobs)),
    reported: newest(states.map(({ reported }) => reported)),
    accepted: newest(states.map(({ accepted }) => accepted)),
  };
}

/** Of each job the newest attempt, of the newest run: a job that was not run again stands by its first attempt. */
function newestRun(jobs: readonly JobResult[]): JobResult[] {
  const run = Math.max(...jobs.map((job) => job.run ?? 0));
  return joinJobs(
    [],
    jobs.filter((job) => (job.run ?? 0) === run),
  );
}

/** Of two results of one job the newer attempt; of two of one attempt the later in the list. */
export function joinJobs(known: readonly JobResult[], more: readonly JobResult[]): JobResult[] {
  const bySeries = new Map<string, JobResult>();
  for (const job of [...known, ...more]) {
    const other = bySeries.get(job.series);
    if (other === undefined || (job.attempt ?? 0) >= (other.attempt ?? 0)) bySeries.set(job.series, job);
  }
  return [...bySeries.values()];
}

const newest = <T extends { readonly at: number }>(all: readonly (T | null)[]): T | null =>
  all.reduce((a, b) => (a === null || (b !== null && b.at > a.at) ? b : a), null);
