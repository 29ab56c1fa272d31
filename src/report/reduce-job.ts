// A receipt, its comparison and its verdict reduced to one job's result: what a report of a run, and a later writer of its comment, needs.

import type { Receipt } from '../account/receipt/receipt.ts';
import type { Verdict } from '../review/budget/verdict.ts';
import type { Comparison, Row } from '../review/comparison/comparison.ts';
import { boundaryOf } from './boundary.ts';
import { hasMoved, sumOfKnown, weightOf } from './change-cells.ts';
import { COMPONENTS } from './components.ts';
import { idleGpus } from './idle-gpus.ts';
import { intensityOrigin } from './intensity-origin.ts';
import { type JobResult, MOST_CHECKS, MOST_NOTES, MOST_STEPS } from './job-result.ts';

const MAX_LABEL = 256;
const MAX_TEXT = 600;

export interface JobInput {
  /** The newest attempt's. */
  readonly receipt: Receipt;
  readonly review: { readonly label: string; readonly comparison: Comparison };
  /** Of the job on its own, where it is not part of a run that is judged as a whole; else null. */
  readonly verdict: Verdict | null;
}

/** Text is clipped to what a job's result may hold, and of long lists the weightiest stay. */
export function jobResultOf({ receipt, review, verdict }: JobInput): JobResult {
  const { subject, energy, carbon, overhead } = receipt;
  const { comparison } = review;
  const label = review.label.slice(0, MAX_LABEL);
  const total = comparison.rows.find(({ kind }) => kind === 'total');
  const { baseline, fleet, factors } = comparison;
  const idle = idleGpus(receipt);
  return {
    label,
    series: subject.series,
    receipt: receipt.id,
    run: subject.run_id,
    attempt: subject.run_attempt,
    outcome: subject.outcome,
    durationS: receipt.duration_s,
    energyJ: energy.total_j,
    headJ: comparison.headJ,
    baseJ: total?.baseJ ?? null,
    change: comparison.total,
    significant: total?.significant ?? false,
    belowMinEffect: comparison.belowMinEffect,
    nearestBaseJ: comparison.nearestBaseJ,
    notCompared: comparison.notCompared,
    attempts: comparison.attempts,
    hardware: comparison.headHardware.slice(0, MAX_LABEL),
    baseHardware: comparison.baseHardware?.slice(0, MAX_LABEL) ?? null,
    baseline: baseline && {
      runs: baseline.runs,
      sha: baseline.sha,
      distance: baseline.distance,
      old: baseline.old,
      sinceLost: baseline.sinceLost,
    },
    durationRatio: factors.duration,
    powerRatio: factors.power,
    fleet: fleet && { devices: fleet.devices, headSeen: fleet.headSeen },
    ...stepsOf(comparison),
    ...(idle.length === 0 ? {} : { idle }),
    emissionsG: carbon.emissions_g,
    emissionsLowG: carbon.emissions_low_g,
    emissionsHighG: carbon.emissions_high_g,
    embodiedG: carbon.embodied_g,
    cost: carbon.cost,
    grid: {
      zone: carbon.zone,
      intensityGPerKwh: carbon.intensity_g_per_kwh,
      source: carbon.intensity_source,
      origin: intensityOrigin(carbon).slice(0, MAX_TEXT),
      scope: carbon.scope,
      pue: carbon.pue,
      pueKnown: carbon.pue_source !== null,
    },
    components: COMPONENTS.filter((component) => energy.components[component]),
    shares: energy.shares,
    uncertaintyPercent: energy.uncertainty_percent,
    coverage: energy.coverage,
    boundary: boundaryOf(energy).slice(0, MAX_TEXT),
    samplerCpuS: overhead.sampler_cpu_s,
    notes: receipt.notes
      .filter(({ severity }) => severity === 'warning')
      .slice(0, MOST_NOTES)
      .map(({ text }) => text.slice(0, MAX_TEXT)),
    verdict: verdict && { ...verdict, checks: checksOf(verdict, label) },
  };
}

/** In a report of several jobs a check must say whose it is. */
const checksOf = ({ checks }: Verdict, label: string): Verdict['checks'][number][] =>
  checks.slice(0, MOST_CHECKS).map((check) => ({
    ...check,
    budget: check.budget.slice(0, MAX_LABEL),
    subject: check.subject ?? label,
    remedy: check.remedy?.slice(0, MAX_TEXT) ?? null,
  }));

function stepsOf({ rows }: Comparison): Pick<JobResult, 'steps' | 'otherSteps'> {
  const steps = rows.filter(({ kind }) => kind === 'step').toSorted((a, b) => weightOf(b) - weightOf(a));
  const shown = steps.filter(hasMoved).slice(0, MOST_STEPS);
  const rest = steps.filter((row) => !shown.includes(row));
  return { steps: shown.map(clipped), otherSteps: rest.length === 0 ? null : together(rest) };
}

const clipped = (row: Row): Row => ({ ...row, label: row.label.slice(0, MAX_LABEL), job: null });

const together = (rest: readonly Row[]): NonNullable<JobResult['otherSteps']> => ({
  count: rest.length,
  headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
  baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
  moved: rest.some(hasMoved),
});
