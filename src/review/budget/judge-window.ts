// Judges what a branch has really emitted over a day, a week or a month, UTC: it fails once, in the run that crosses the limit.
import { series16 } from '../../account/receipt/series.ts';
import type { EpochMs } from '../../units.ts';
import { reaches } from '../comparison/reaches.ts';
import { sortedSum } from '../comparison/sorted-sum.ts';
import { isBranchRun } from '../history/branch-run.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { seriesParts } from '../history/series-parts.ts';
import type { Budget, BudgetWindow } from './budget.ts';
import { missing, NO_ZONE, passed } from './findings.ts';
import type { Case, JudgedJob } from './judge-case.ts';
import type { Judged } from './judge-increase.ts';
import type { SpentRun } from './spent-runs.ts';

export interface WindowQuestion {
  readonly budget: Budget;
  readonly window: BudgetWindow;
  readonly jobs: readonly JudgedJob[];
  /** The budget is of the whole run: then other jobs of its workflow count too, as those that run at night. */
  readonly isWhole: boolean;
}

/** `actual` is what was burned so far, with this run where it is one of the branch; on other events it is shown and passes. */
export function judgeWindow(question: WindowQuestion, facts: Case): Judged {
  const { budget, window, jobs } = question;
  const [{ kind, limit }] = budget.limits;
  const own = thisRun(jobs).filter((entry) => isBranchRun(entry, window.branch));
  const keys = new Set(own.map(keyOf));
  const days = daysOf(window.span, own[0] === undefined ? facts.now : Date.parse(own[0].started_at));
  const isCounted = countedBy(question, facts);
  const runs = facts.spent.filter((run) => isCounted(run) && days(run.day));
  const grams = (ours: boolean): number =>
    sortedSum(runs.flatMap((run) => (keys.has(run.key) === ours ? run.grams : [])));
  const [before, added] = [grams(false), grams(true)];
  const measures = [{ kind, actual: before + added, limit }];
  if (own.length === 0) return { measures, finding: passed() };
  if (own.every(({ emissions_g }) => emissions_g === null)) {
    return { measures, finding: missing({ budget, facts, remedy: NO_ZONE }) };
  }
  if (reaches(limit, before + added, limit)) return { measures, finding: passed() };
  if (!reaches(limit, before, limit)) {
    const remedy = `The ${window.span} was over this limit before this run.`;
    return { measures, finding: { verdict: 'warn', reason: 'over-limit', remedy } };
  }
  const remedy = `This run crosses the limit of the ${window.span}: run less until it ends, or raise the limit.`;
  return {
    measures,
    finding: { verdict: budget.level === 'warn' ? 'warn' : 'fail', reason: 'over-limit', remedy },
  };
}

function countedBy({ window, jobs, isWhole }: WindowQuestion, facts: Case): (run: SpentRun) => boolean {
  const series = new Set(jobs.map((job) => series16(job.series)));
  const workflows = new Set(jobs.map((job) => seriesParts(job.series)?.workflow ?? null));
  const repository = jobs.flatMap(({ attempts }) => attempts)[0]?.repository_id ?? null;
  const isOfThese = ({ series16, workflow, isNested }: SpentRun): boolean =>
    series.has(series16) || (isWhole && !isNested && workflow !== null && workflows.has(workflow));
  const isOfBranch = ({ origin }: SpentRun): boolean => {
    if (origin === null) return facts.branch === window.branch;
    // A directory may hold the history of several repositories.
    const isOfRepository = repository === null || origin.repository_id === repository;
    return isOfRepository && isBranchRun(origin, window.branch);
  };
  return (run) => isOfThese(run) && isOfBranch(run);
}

/** All attempts of the newest run: re-runs of one are one, however many of its jobs they repeat. */
function thisRun(jobs: readonly JudgedJob[]): readonly Entry[] {
  const attempts = jobs
    .flatMap((job) => job.attempts)
    .toSorted(
      (a, b) => Date.parse(b.started_at) - Date.parse(a.started_at) || (keyOf(a) < keyOf(b) ? 1 : -1),
    );
  const [newest] = attempts;
  if (newest === undefined) return [];
  return newest.run_id === null ? [newest] : attempts.filter(({ run_id }) => run_id === newest.run_id);
}

const DAY_MS = 86_400_000;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const MONTH_LENGTH = 'YYYY-MM'.length;
const DAYS_A_WEEK = 7;

/** Whether a day lies in the calendar span of a moment; a week begins on Monday (ISO 8601). */
function daysOf(span: BudgetWindow['span'], time: EpochMs | number): (day: string) => boolean {
  const date = (ms: number): string => new Date(ms).toISOString().slice(0, DAY_LENGTH);
  const today = date(time);
  if (span === 'day') return (day) => day === today;
  if (span === 'month') return (day) => day.slice(0, MONTH_LENGTH) === today.slice(0, MONTH_LENGTH);
  // getUTCDay() counts from Sunday.
  const sinceMonday = (new Date(time).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  const [monday, sunday] = [time - sinceMonday * DAY_MS, time + (DAYS_A_WEEK - 1 - sinceMonday) * DAY_MS].map(
    date,
  );
  return (day) => monday !== undefined && sunday !== undefined && day >= monday && day <= sunday;
}
