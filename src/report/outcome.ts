// What a headline speaks of, of one job or of a whole run: both reports reduced to the same figures, so that one set of words fits both.
import type { Outcome as JobOutcome, Receipt } from '../account/receipt/receipt.ts';
import type { Budget } from '../review/budget/budget.ts';
import type { Verdict } from '../review/budget/verdict.ts';
import type { Change, NotCompared } from '../review/comparison/comparison.ts';
import type { ReportModel } from './model.ts';
import type { PullTotals } from './pull-totals.ts';

export type Cost = NonNullable<Receipt['carbon']['cost']>;

export interface Outcome {
  readonly verdict: Verdict;
  readonly budgets: readonly Budget[];
  readonly minSamples: number;
  readonly branch: string | null;
  readonly ledgerName: string;
  readonly pull: PullTotals | null;
  /** Label of the only job; null for several. */
  readonly job: string | null;
  /** Jobs measured, and those of them that the change is over. */
  readonly jobs: number;
  readonly compared: number;
  /** All that was used, J; null where nothing could be measured. */
  readonly usedJ: number | null;
  /** What was compared; without assumed energy, which observes nothing. */
  readonly headJ: number | null;
  readonly baseJ: number | null;
  readonly change: Change | null;
  readonly significant: boolean;
  readonly belowMinEffect: boolean;
  readonly notCompared: NotCompared | null;
  readonly baseRuns: number;
  /** Commits from the anchor to the newest base value; null off the line. */
  readonly distance: number | null;
  readonly sinceLost: boolean;
  readonly hardware: string | null;
  readonly baseHardware: string | null;
  readonly jobOutcome: JobOutcome;
  readonly uncertaintyPercent: number | null;
  /** Part of the energy observes nothing. */
  readonly assumes: boolean;
  readonly emissionsG: number | null;
  readonly cost: Cost | null;
}

export function outcomeOf(model: ReportModel): Outcome {
  const { receipt, comparison } = model;
  const { energy, carbon } = receipt;
  const change = comparison?.total ?? null;
  const total = comparison?.rows.find(({ kind }) => kind === 'total');
  return {
    verdict: model.verdict,
    budgets: model.budgets,
    minSamples: model.minSamples,
    branch: model.branch,
    ledgerName: model.ledgerName,
    pull: model.pull,
    job: model.subjectLabel,
    jobs: 1,
    compared: change === null ? 0 : 1,
    usedJ: energy.total_j,
    headJ: change === null ? energy.total_j : (comparison?.headJ ?? null),
    baseJ: total?.baseJ ?? null,
    change,
    significant: total?.significant ?? false,
    belowMinEffect: comparison?.belowMinEffect ?? false,
    notCompared: comparison?.notCompared ?? null,
    baseRuns: comparison?.baseline?.runs ?? 0,
    distance: comparison?.baseline?.distance ?? null,
    sinceLost: comparison?.baseline?.sinceLost ?? false,
    hardware: comparison?.headHardware ?? null,
    baseHardware: comparison?.baseHardware ?? null,
    jobOutcome: receipt.subject.outcome,
    uncertaintyPercent: energy.uncertainty_percent,
    assumes: (energy.shares?.assumed ?? 0) > 0,
    emissionsG: carbon.emissions_g,
    cost: carbon.cost,
  };
}
