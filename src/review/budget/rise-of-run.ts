// Finds the tested rise of a whole run, the total of the jobs that both sides have; or says why there is none to judge.
import type { NotCompared } from '../comparison/comparison.ts';
import type { Total } from '../comparison/total.ts';
import type { Budget } from './budget.ts';
import { missing, NO_FIGURE, refused } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { type Evidence, gramsPerJoule } from './rise.ts';
import { noReceipt } from './rise-of-job.ts';

export function riseOfRun(budget: Budget, facts: Case): Evidence {
  const { total, jobs } = facts;
  if (total === null) return { instead: whyNone(budget, facts) };
  const rows = new Map(total.rows.map((row) => [row.label, row]));
  const added = jobs.filter(({ label }) => rows.has(label));
  return {
    rise: {
      change: total.change,
      headJ: total.headJ,
      baseJ: total.baseJ,
      nearestBaseJ: total.nearestBaseJ,
      attempts: Math.min(...suspects(added, total).map(({ comparison }) => comparison.attempts)),
      measured: weighted(added, ({ head }) => head.entry?.energy.measured ?? null),
      old: added.some(({ comparison }) => comparison.baseline?.old),
      sinceLost: added.some(({ comparison }) => comparison.baseline?.sinceLost),
      gramsPerJoule: weighted(added, ({ head }) => gramsPerJoule(head.entry)),
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
function suspects(added: readonly JudgedJob[], { rows }: Total): readonly JudgedJob[] {
  const risen = rows.filter(({ change, significant }) => significant && (change?.change ?? 0) > 0);
  const labels = new Set(risen.map(({ label }) => label));
  return labels.size === 0 ? added : added.filter(({ label }) => labels.has(label));
}

/** Mean over the jobs by energy; null where one of them does not know. */
function weighted(jobs: readonly JudgedJob[], of: (job: JudgedJob) => number | null): number | null {
  let [sum, weight] = [0, 0];
  for (const job of jobs) {
    const value = of(job);
    const headJ = job.comparison.headJ ?? 0;
    if (value === null) return null;
    sum += value * headJ;
    weight += headJ;
  }
  return weight > 0 ? sum / weight : null;
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
