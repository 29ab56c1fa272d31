// One run judged as a job of a pull request against a past, by the budgets about its rise.
import type { Budget } from '../budget/budget.ts';
import { judge } from '../budget/judge.ts';
import type { Verdict } from '../budget/verdict.ts';
import { compare } from '../comparison/compare.ts';
import { poolHead } from '../comparison/head.ts';
import type { Past } from '../comparison/past.ts';
import type { Entry } from '../history/entry.ts';
import { seriesLabel } from '../history/series-label.ts';

/** Null where nothing can be said: no budget is about this job, or too few runs lie before it. */
export function judgedAlone(run: Entry, past: Past, budgets: readonly Budget[]): Verdict | null {
  const { policy, anchor, now } = past;
  const head = poolHead([run], { ambiguous: false, match: policy.match });
  const { comparison } = compare({ head, past });
  if (comparison.total === null || comparison.total.n < policy.minSamples) return null;
  const isPerUnit = budgets.some(({ unit }) => unit !== null && unit === run.work?.unit);
  const verdict = judge(budgets, {
    jobs: [
      {
        label: seriesLabel(run.series),
        series: run.series,
        head,
        comparison,
        perUnit: isPerUnit ? compare({ head, past, per: 'unit' }).comparison : null,
        attempts: [run],
        missing: null,
      },
    ],
    extent: 'job',
    total: null,
    spent: [],
    policy,
    acceptance: null,
    branch: anchor.branch,
    now,
    event: 'pull_request',
  });
  return verdict.checks.length === 0 ? null : verdict;
}
