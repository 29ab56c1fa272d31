// Results of jobs of the same run that nobody has said in the comment, from the receipts they left: their writer may have been killed.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { JobResult } from '../../../report/job-result.ts';
import { jobResultOf } from '../../../report/reduce-job.ts';
import type { Ledger } from '../../../review/ledger/ledger.ts';
import { epochMs } from '../../../units.ts';
import type { TimeBudget } from '../../deadline.ts';
import type { Base } from '../base/base.ts';
import { rulesOf } from '../base/rules-of.ts';
import { readHistory } from '../history/open-history.ts';
import { seriesNames } from '../history/series-names.ts';
import { judgeHead } from '../judge-head.ts';
import { measuredJobs } from '../receipts/measured-jobs.ts';
import type { WorkflowRun } from '../workflow-run.ts';

export interface Beside {
  readonly run: WorkflowRun;
  readonly base: Base;
  readonly ledger: Ledger;
  readonly atMost: TimeBudget;
}

/** Judged by the budgets of the config alone: what another job's step was told, only that step knows. */
export async function resultsOfOthers(
  receipts: readonly Receipt[],
  { run, base, ledger, atMost }: Beside,
): Promise<readonly JobResult[]> {
  const rules = rulesOf(base.config);
  const jobs = measuredJobs(receipts, rules);
  const stored = receipts.map(({ subject }) => subject.series);
  const history = await readHistory(ledger, seriesNames(stored, rules), atMost);
  const results: JobResult[] = [];
  for (const { reviewed, receipts: attempts } of jobs) {
    const { review } = await judgeHead({
      run,
      base: { ...base, baseStep: null },
      inputs: { budgets: [], onExceed: 'fail' },
      history,
      jobs: [reviewed],
      extent: 'job',
      pull: null,
      repository: null,
      marker: null,
      now: epochMs(Date.parse(attempts[0].ended_at)),
      atMost,
    });
    const [job] = review.jobs;
    const newest = attempts.at(-1);
    if (job !== undefined && newest !== undefined)
      results.push(jobResultOf({ receipt: newest, review: job, verdict: review.verdict }));
  }
  return results;
}
