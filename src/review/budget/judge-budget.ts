// Judges one budget: one check for each job, step or run that it is about.
import type { Budget } from './budget.ts';
import { isRise, missing } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { type Judged, judgeIncrease } from './judge-increase.ts';
import { judgeStatic } from './judge-static.ts';
import { judgeWindow } from './judge-window.ts';
import { muteOf } from './mute-of.ts';
import { noReceipt, riseOfJob } from './rise-of-job.ts';
import { leftOut, riseOfRun } from './rise-of-run.ts';
import { rowInTotal } from './row-in-total.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import type { Check } from './verdict.ts';
import { waiverOf } from './waiver-of.ts';

/** In the order of the jobs; empty where the budget is another job's business. */
export const judgeBudget = (budget: Budget, facts: Case): readonly Check[] =>
  subjectsOf(budget, facts).map((subject) => {
    const judged = judgeSubject(budget, subject, facts);
    return checkOf(budget, { ...judged, name: subject.name, jobs: jobsOf(subject, facts) }, facts);
  });

/**
 * Jobs that the total of a run leaves out, each by itself, so that no total passes for a job it does not hold: one without
 * a receipt, one that cannot be compared, one that rose on too few or too old base runs, and a muted one, which does not
 * count. A new job has nothing to be compared with.
 */
export function judgeLeftOut(budget: Budget, facts: Case): readonly Check[] {
  // Without any total its own check says why, and only some lack of a receipt is news beside it.
  const isNews = (job: JudgedJob): boolean =>
    facts.total !== null ||
    (noReceipt(job) !== null && facts.jobs.some((other) => noReceipt(other) === null));
  const left = facts.jobs.filter((job) => rowInTotal(job, facts.total) === null && isNews(job));
  return left.flatMap((job) => {
    const about = { name: job.label, jobs: [job] };
    const isMute = isMuted(job, facts);
    if (isMute || job.comparison.total !== null) {
      const judged = judgeSubject(budget, { kind: 'job', job, name: job.label }, facts);
      const isNothing = !isMute && judged.finding.verdict === 'pass';
      return isNothing ? [] : [checkOf(budget, { ...judged, ...about }, facts)];
    }
    const finding = leftOut(budget, job, facts);
    return finding === null ? [] : [checkOf(budget, { ...unmeasured(budget, finding), ...about }, facts)];
  });
}

function judgeSubject(budget: Budget, subject: Subject, facts: Case): Judged {
  if (subject.kind === 'nobody') {
    return unmeasured(budget, missing({ budget, facts, remedy: subject.remedy }));
  }
  const { window } = budget;
  const unmuted = facts.jobs.filter((job) => !isMuted(job, facts));
  if (window !== null) {
    const isWhole = subject.kind === 'run';
    // What a muted job emits is emitted, yet it is none of the run that crosses the limit.
    const jobs = isWhole && unmuted.length > 0 ? unmuted : jobsOf(subject, facts);
    return judgeWindow({ budget, window, jobs, isWhole }, facts);
  }
  if (subject.kind === 'run') {
    const gating = { ...facts, jobs: unmuted };
    return isRise(budget)
      ? judgeIncrease(budget, riseOfRun(budget, gating), facts)
      : judgeStatic(budget, 'run', gating);
  }
  return isRise(budget)
    ? judgeIncrease(budget, riseOfJob(budget, subject, facts), facts)
    : judgeStatic(budget, subject, facts);
}

const isMuted = (job: JudgedJob, { policy, now }: Case): boolean => muteOf(job, policy.mutes, now) !== null;

const unmeasured = ({ limits }: Budget, finding: Finding): Judged => ({
  measures: limits.map(({ kind, limit }) => ({ kind, actual: null, limit })),
  finding,
});

const jobsOf = (subject: Subject, { jobs }: Case): readonly JudgedJob[] => {
  if (subject.kind === 'nobody') return [];
  return subject.kind === 'run' ? jobs : [subject.job];
};

interface About extends Judged {
  readonly name: string | null;
  readonly jobs: readonly JudgedJob[];
}

function checkOf(budget: Budget, { measures, finding, name, jobs }: About, facts: Case): Check {
  const { text, level, limits, unit, window } = budget;
  const [first, and = null] = measures;
  return {
    budget: text,
    level,
    ...(first ?? { kind: limits[0].kind, actual: null, limit: limits[0].limit }),
    and,
    subject: name,
    unit,
    window: window === null ? null : `${window.span} on ${window.branch}`,
    ...finding,
    waived: waiverOf({ budget, finding, jobs, facts }),
  };
}
