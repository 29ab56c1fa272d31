// A whole run reduced to what a headline speaks of. Its change is over the jobs that both sides have; its energy is of all.
import type { NotCompared } from '../../review/comparison/comparison.ts';
import type { JobResult } from '../job-result.ts';
import type { Outcome } from '../outcome.ts';
import { runCarbon } from './run-carbon.ts';
import { farthest, fewestRuns, runShares, runUncertainty, sumOf } from './run-figures.ts';
import type { RunModel } from './run-model.ts';

export function runOutcome(run: RunModel): Outcome {
  const { jobs, total } = run;
  const compared = total === null ? [] : jobs.filter(({ change }) => change !== null);
  const notCompared = compared.length > 0 ? null : whyNot(jobs);
  const spoken = compared[0] ?? jobs.find((job) => job.notCompared === notCompared) ?? jobs[0];
  const usedJ = sumOf(jobs, ({ energyJ }) => energyJ);
  const { emissionsG, cost } = runCarbon(jobs);
  return {
    verdict: run.verdict,
    budgets: run.budgets,
    minSamples: run.minSamples,
    branch: run.branch,
    ledgerName: run.ledgerName,
    pull: run.pull,
    job: jobs.length === 1 ? (jobs[0]?.label ?? null) : null,
    jobs: jobs.length,
    compared: compared.length,
    usedJ,
    headJ: total === null ? usedJ : total.headJ,
    baseJ: total?.baseJ ?? null,
    change: total?.change ?? null,
    significant: total?.significant ?? false,
    belowMinEffect: total?.belowMinEffect ?? false,
    notCompared,
    baseRuns: fewestRuns(compared) ?? 0,
    distance: farthest(compared),
    sinceLost: compared.some(({ baseline }) => baseline?.sinceLost === true),
    hardware: spoken?.hardware ?? null,
    baseHardware: spoken?.baseHardware ?? null,
    jobOutcome: spoken?.outcome ?? 'unknown',
    uncertaintyPercent: runUncertainty(jobs),
    assumes: (runShares(jobs)?.assumed ?? 0) > 0,
    emissionsG,
    cost,
  };
}

/** The reason of the first job that has one; "no earlier run" only where it is true of all. */
function whyNot(jobs: readonly JobResult[]): NotCompared | null {
  const reasons = jobs.flatMap(({ notCompared }) => notCompared ?? []);
  return reasons.find((why) => why !== 'no-history') ?? reasons[0] ?? null;
}
