// The other jobs of a run that the comment in place is silent about, from the receipts they left: each is judged once.
// Their writers may have been killed, or have been overwritten by somebody who had read before they wrote.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { CommentState } from '../../../report/hidden-state.ts';
import type { JobResult } from '../../../report/job-result.ts';

export interface SilentJobs {
  /** Of those found so far. */
  readonly results: () => readonly JobResult[];
  /** True where the comment says all these jobs, but for those of which there is nothing to say; else they are found from now on. */
  readonly areSaidIn: (state: CommentState, receipts: readonly Receipt[]) => Promise<boolean>;
}

export function openSilentJobs(
  resultsOf: (receipts: readonly Receipt[]) => Promise<readonly JobResult[]>,
): SilentJobs {
  /** By receipt; null where there is nothing to say of it. */
  const judged = new Map<string, JobResult | null>();
  return {
    results: () => [...judged.values()].filter((result) => result !== null),
    areSaidIn: async ({ jobs }, receipts) => {
      const silent = receipts.filter((receipt) => !jobs.some((job) => isOf(job, receipt)));
      const fresh = silent.filter(({ id }) => !judged.has(id));
      const results = fresh.length === 0 ? [] : await resultsOf(fresh);
      for (const { id } of fresh) judged.set(id, results.find(({ receipt }) => receipt === id) ?? null);
      return silent.every(({ id }) => judged.get(id) === null);
    },
  };
}

/** A job's own words about this attempt, or about a later one. */
const isOf = (job: JobResult, { subject }: Receipt): boolean =>
  job.run === subject.run_id &&
  job.series === subject.series &&
  (job.attempt ?? 0) >= (subject.run_attempt ?? 0);
