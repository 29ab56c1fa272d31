// Which jobs should have left a receipt and did not: those of the newest run of the base branch, and failed ones of `needs`.
import { seriesOf } from '../../account/receipt/series.ts';
import { type Note, note } from '../../errors.ts';
import { isBranchRun } from '../../review/history/branch-run.ts';
import type { Entry } from '../../review/history/entry.ts';
import { seriesLabel } from '../../review/history/series-label.ts';
import { seriesParts } from '../../review/history/series-parts.ts';
import type { ReviewedJob } from '../../review/review.ts';
import type { NeedResult, Needs } from './needs.ts';

export interface Expected {
  /** Under the series names of today. */
  readonly history: readonly Entry[];
  readonly workflow: string | null;
  readonly branch: string | null;
  readonly needs: Needs;
  /** Series that have left a receipt. */
  readonly seen: ReadonlySet<string>;
}

export interface Missing {
  readonly jobs: readonly ReviewedJob[];
  readonly notes: readonly Note[];
}

/** What changes go through: nightly runs may measure more than a pull request does. */
const EVERY_CHANGE: readonly string[] = ['push', 'merge_group'];

export function missingJobs(expected: Expected): Missing {
  const { seen, needs } = expected;
  const known = seriesOfNewestRun(expected).filter((series) => !seen.has(series));
  const absent = known.map((series) => missing(series, whyOf(needs.get(seriesParts(series)?.job ?? ''))));
  const measured = new Set([...seen, ...known].map((series) => seriesParts(series)?.job));
  const unknown = [...needs].filter(([job]) => !measured.has(job));
  return {
    jobs: [
      ...absent,
      // Unknown to the base, a job that succeeded or was skipped is more likely one that never measures.
      ...unknown
        .filter(([, result]) => result === 'failure' || result === 'cancelled')
        .map(([job, result]) => missing(seriesOfNeed(job, expected.workflow), whyOf(result))),
    ],
    notes: unmeasured(unknown.filter(([, result]) => result === 'success').map(([job]) => job)),
  };
}

function seriesOfNewestRun({ history, workflow, branch }: Expected): readonly string[] {
  const runs = history.filter(
    (entry) =>
      entry.within === null &&
      seriesParts(entry.series)?.workflow === workflow &&
      isBranchRun(entry, branch) &&
      EVERY_CHANGE.includes(entry.event ?? ''),
  );
  const [newest] = runs.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
  if (newest === undefined) return [];
  return [...new Set(runs.filter(({ run_id }) => run_id === newest.run_id).map(({ series }) => series))];
}

const WHY: Readonly<Record<NeedResult, string>> = {
  skipped: 'skipped',
  cancelled: 'cancelled before it was measured',
  failure: 'failed before it was measured',
  success: 'ran and left no receipt',
};

const whyOf = (result: NeedResult | undefined): string =>
  result === undefined ? 'left no receipt' : WHY[result];

const missing = (series: string, why: string): ReviewedJob => ({
  label: seriesLabel(series),
  series,
  attempts: [],
  ambiguous: false,
  missing: why,
});

const seriesOfNeed = (job: string, workflow: string | null): string =>
  seriesOf({ workflow, job, matrix: {}, name: null, scope: 'job', unit: null });

const MOST_NAMED = 5;

function unmeasured(jobs: readonly string[]): readonly Note[] {
  if (jobs.length === 0) return [];
  const named = jobs.slice(0, MOST_NAMED).map((job) => `\`${job}\``);
  const rest = jobs.length > MOST_NAMED ? ` and ${jobs.length - MOST_NAMED} more` : '';
  const text = `Without a receipt, and not measured on the base either: ${named.join(', ')}${rest}.`;
  return [note('not-measured', text)];
}
