// Groups the receipts of a run by job: attempts of one job together, jobs in the order they were uploaded.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { SeriesRules } from '../../../review/budget/policy.ts';
import { canonicalSeries } from '../../../review/history/canonical-series.ts';
import { entryOf } from '../../../review/history/reduce.ts';
import { seriesLabel } from '../../../review/history/series-label.ts';
import type { ReviewedJob } from '../../../review/review.ts';

export interface MeasuredRunJob {
  readonly reviewed: ReviewedJob;
  /** Newest attempt last. */
  readonly receipts: readonly [Receipt, ...Receipt[]];
}

/** A command inside a measured job is a part of that job; it stands for itself only where the job has left no receipt. */
export function measuredJobs(receipts: readonly Receipt[], rules: SeriesRules): readonly MeasuredRunJob[] {
  const ids = new Set(receipts.map(({ id }) => id));
  const outermost = receipts.filter(({ subject }) => subject.within === null || !ids.has(subject.within));
  const bySeries = new Map<string, Receipt[]>();
  for (const receipt of outermost) {
    const series = canonicalSeries(receipt.subject.series, rules);
    bySeries.set(series, [...(bySeries.get(series) ?? []), receipt]);
  }
  return [...bySeries].flatMap(([series, group]) => {
    const [first, ...more] = group.toSorted(byAttempt);
    return first === undefined ? [] : [jobOf(series, [first, ...more])];
  });
}

const attemptOf = ({ subject }: Receipt): number => subject.run_attempt ?? 1;

const byAttempt = (a: Receipt, b: Receipt): number =>
  attemptOf(a) - attemptOf(b) || Date.parse(a.started_at) - Date.parse(b.started_at);

function jobOf(series: string, receipts: readonly [Receipt, ...Receipt[]]): MeasuredRunJob {
  const attempts = receipts.map((receipt) => ({ ...entryOf(receipt), series }));
  return {
    reviewed: {
      label: seriesLabel(series),
      series,
      attempts,
      ambiguous: new Set(receipts.map(attemptOf)).size < receipts.length,
      missing: null,
    },
    receipts,
  };
}
