// What our comment remembers from run to run: the states of all bodies of ours in place, as one; racing writers leave several.
import { type CommentState, EMPTY_STATE, type KeptState, parseState } from '../../../report/hidden-state.ts';
import type { JobResult } from '../../../report/job-result.ts';
import { mergeTotals } from '../../../report/pull-totals.ts';
import type { Acceptance } from '../../../review/budget/acceptance.ts';
import { type EpochMs, joules } from '../../../units.ts';

export function memoryOf(bodies: readonly string[]): CommentState {
  const states = bodies.map(parseState);
  return {
    totals: mergeTotals([EMPTY_STATE.totals, ...states.map(({ totals }) => totals)]),
    jobs: newestRun(states.flatMap(({ jobs }) => jobs)),
    reported: states.map(({ reported }) => reported).reduce(joinReported, {}),
    accepted: states.map(({ accepted }) => accepted).reduce(joinConsent, null),
  };
}

export interface Reported {
  readonly subject: string;
  /** J; null where nothing could be compared. */
  readonly headJ: number | null;
  readonly at: EpochMs;
  readonly acceptance: Acceptance | null;
}

/** What a report leaves for the next one, of what it judged. */
export function keptOf({ subject, headJ, at, acceptance }: Reported): KeptState {
  const energy = headJ === null ? null : joules(headJ);
  const consent = acceptance && {
    by: acceptance.by,
    at: acceptance.at,
    until: acceptance.until,
    reason: acceptance.reason,
    energies: { [subject]: acceptance.acceptedJ ?? energy },
  };
  return { jobs: [], reported: { [subject]: { energy_j: energy, at } }, accepted: consent };
}

/** Of each subject the newer report. */
export function joinReported(
  known: CommentState['reported'],
  more: CommentState['reported'],
): CommentState['reported'] {
  const newer = Object.entries(more).filter(([subject, { at }]) => at >= (known[subject]?.at ?? 0));
  return { ...known, ...Object.fromEntries(newer) };
}

/** The newer consent; of one and the same the energies that either knows. */
export function joinConsent(
  known: CommentState['accepted'],
  more: CommentState['accepted'],
): CommentState['accepted'] {
  if (known === null || more === null) return known ?? more;
  if (known.at !== more.at) return known.at > more.at ? known : more;
  return { ...more, energies: { ...known.energies, ...more.energies } };
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
