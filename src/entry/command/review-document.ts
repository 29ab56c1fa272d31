// What `review --format json` prints, of one job or of a run: the outline of the interface document, section 6.
import type { ReportModel } from '../../report/model.ts';
import type { Check, Verdict } from '../../review/budget/verdict.ts';
import type { Comparison, Row } from '../../review/comparison/comparison.ts';
import type { Review } from '../../review/review.ts';

/** Of one job, whose attempts the receipts are. */
export const jobDocument = ({ verdict, comparison }: Pick<ReportModel, 'verdict' | 'comparison'>) => ({
  ...verdictDocument(verdict),
  comparison: comparison === null ? null : comparisonDocument(comparison),
});

/** Of several jobs: the total, and each job in full. */
export const runDocument = ({ verdict, total, jobs }: Review) => ({
  ...verdictDocument(verdict),
  comparison: {
    energy_j: total?.headJ ?? null,
    base_j: total?.baseJ ?? null,
    ...changeDocument(total?.change ?? null),
    left_out: total?.left ?? [],
    rows: (total?.rows ?? []).map(rowDocument),
  },
  jobs: jobs.map(({ label, series, comparison }) => ({
    label,
    series,
    comparison: comparisonDocument(comparison),
  })),
});

const verdictDocument = ({ verdict, reason, checks }: Verdict) => ({
  verdict,
  reason,
  checks: checks.map(checkDocument),
});

const checkDocument = (check: Check) => ({
  budget: check.budget,
  level: check.level,
  kind: check.kind,
  subject: check.subject,
  actual: check.actual,
  limit: check.limit,
  and: check.and,
  unit: check.unit,
  window: check.window,
  verdict: check.verdict,
  reason: check.reason,
  remedy: check.remedy,
  waived: check.waived,
});

const comparisonDocument = ({ total, baseline, factors, rows, notCompared, attempts }: Comparison) => ({
  not_compared: notCompared,
  attempts,
  ...changeDocument(total),
  baseline_runs: baseline?.runs ?? 0,
  baseline_sha: baseline?.sha ?? null,
  baseline_distance: baseline?.distance ?? null,
  factors,
  rows: rows.map(rowDocument),
});

const PERCENT = 100;
const percent = (fraction: number | null | undefined): number | null =>
  fraction === null || fraction === undefined ? null : fraction * PERCENT;

const changeDocument = (change: Comparison['total']) => ({
  energy_change_percent: percent(change?.change),
  low_percent: percent(change?.low),
  high_percent: percent(change?.high),
  detectable_percent: percent(change?.detectable),
  p_value: change?.p ?? null,
});

const rowDocument = (row: Row) => ({
  label: row.label,
  kind: row.kind,
  energy_j: row.headJ,
  base_j: row.baseJ,
  change_percent: percent(row.change?.change),
  low_percent: percent(row.change?.low),
  high_percent: percent(row.change?.high),
  significant: row.significant,
});
