// The report of a whole run from receipts of several jobs, as `report/` makes it, on any machine.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { NOTHING_KEPT } from '../../report/hidden-state.ts';
import { jobResultOf } from '../../report/reduce-job.ts';
import type { RunModel } from '../../report/run/run-model.ts';
import type { Review } from '../../review/review.ts';
import type { EpochMs } from '../../units.ts';
import { judgeLocally, type LocalReview } from './local-review.ts';

export interface ReplayedRun {
  readonly model: RunModel;
  readonly review: Review;
}

export async function replayRun(
  receipts: readonly Receipt[],
  options: LocalReview,
  now: EpochMs,
): Promise<ReplayedRun> {
  const judged = await judgeLocally(receipts, options, { extent: 'run', now });
  const { measured, reviewed, decided } = judged;
  const newest = new Map(measured.map((job) => [job.reviewed.series, job.receipts.at(-1)]));
  const model: RunModel = {
    jobs: reviewed.jobs.flatMap((job) => {
      const receipt = newest.get(job.series);
      return receipt === undefined ? [] : [jobResultOf({ receipt, review: job, verdict: null })];
    }),
    missing: [],
    total: reviewed.total,
    verdict: reviewed.verdict,
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    branch: options.config?.branch ?? null,
    marker: null,
    pull: null,
    kept: NOTHING_KEPT,
    notes: judged.notes,
    ledgerName: judged.ledgerName,
    policyChanges: [],
    acceptance: null,
    selfReported: false,
    staleSha: null,
    chart: null,
  };
  return { model, review: reviewed };
}
