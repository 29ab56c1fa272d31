// Finds the tested rise of a whole run, the total of the jobs that both sides have; or says why there is none to judge.
import type { NotCompared } from '../comparison/comparison.ts';
import type { Total } from '../comparison/total.ts';
import type { Budget } from './budget.ts';
import { missing, NO_FIGURE, refused } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { type Evidence, gramsPerJoule, type Sides, scaled } from './rise.ts';
import { noReceipt } from './rise-of-job.ts';
import { rowInTotal } from './row-in-total.ts';

export function riseOfRun(budget: Budget, facts: Case): Evidence {
  const { total, jobs } = facts;
  if (total === null) return { instead: whyNone(budget, facts) };
  // Sorted, so that the order of the jobs does not change the last digit of a sum.
  const added = jobs
    .filter((job) => rowInTotal(job, total) !== null)
    .toSorted((a, b) => (a.series < b.series ? -1 : 1));
  return {
    rise: {
      change: total.change,
      joules: { head: total.headJ, base: total.baseJ, nearest: total.nearestBaseJ },
      grams: gramsOf(added, total),
      attempts: Math.min(...suspects(added, total).map(({ comparison }) => comparison.attempts)),
      measured: measuredShare(added),
      old: added.some(({ comparison }) => comparison.baseline?.old),
      sinceLost: added.some(({ comparison }) => comparison.baseline?.sinceLost),
    },
  };
}

/** One job left out of the total of the others, for a reason that a person can do something about; null for a new job. */
export function leftOut(budget: Budget, job: JudgedJob, facts: Case): Finding | null {
  const without = noReceipt(job);
  if (without !== null) return missing({ budget, facts, remedy: without });
  const { notCompared } = job.comparison;
  if (notCompared === null || notCompared === 'no-history' || notCompared === 'no-energy') return null;
  return refused(notCompared, job.comparison, facts);
}

/** A re-run repeats the jobs that rose, not those that passed: those say how often the alarm was confirmed. */
function suspects(added: readonly JudgedJob[], total: Total): readonly JudgedJob[] {
  const risen = added.filter((job) => {
    const row = rowInTotal(job, total);
    return row?.significant && (row.change?.change ?? 0) > 0;
  });
  return risen.length === 0 ? added : risen;
}

/** Each job at the reference of its own zone; null where one is not known. */
function gramsOf(added: readonly JudgedJob[], total: Total): Sides | null {
  const sides = added.map((job) => {
    const { head, comparison } = job;
    const { headJ = null, baseJ = null } = rowInTotal(job, total) ?? {};
    const perJoule = gramsPerJoule(head.entry);
    if (headJ === null || baseJ === null || perJoule === null) return null;
    return scaled({ head: headJ, base: baseJ, nearest: comparison.nearestBaseJ }, perJoule);
  });
  return sides.reduce(
    (sum, each) =>
      sum &&
      each && {
        head: sum.head + each.head,
        base: sum.base + each.base,
        nearest: sum.nearest === null || each.nearest === null ? null : sum.nearest + each.nearest,
      },
    { head: 0, base: 0, nearest: 0 },
  );
}

/** Mean over the jobs by energy; what does not know counts as not measured. */
function measuredShare(jobs: readonly JudgedJob[]): number {
  const energy = ({ comparison }: JudgedJob): number => comparison.headJ ?? 0;
  const whole = jobs.reduce((sum, job) => sum + energy(job), 0);
  return jobs.reduce((sum, job) => sum + (job.head.entry?.energy.measured ?? 0) * energy(job), 0) / whole;
}

/** What stands in the way of all jobs; where they differ, what says most about the gate. */
const TELLING: readonly NotCompared[] = [
  'history-unread',
  'ambiguous-series',
  'other-hardware',
  'shared-machine',
  'gap',
  'not-successful',
  'no-history',
];

function whyNone(budget: Budget, facts: Case): Finding {
  const measured = facts.jobs.filter((job) => noReceipt(job) === null);
  for (const why of TELLING) {
    const job = measured.find(({ comparison }) => comparison.notCompared === why);
    if (job !== undefined && why !== 'no-energy') return refused(why, job.comparison, facts);
  }
  const [first] = facts.jobs;
  return missing({ budget, facts, remedy: (first && noReceipt(first)) ?? NO_FIGURE });
}
