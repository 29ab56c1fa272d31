// The folded part of a run's comment: one line of facts over all jobs, and behind it the table of jobs and the small print.

import { prose } from '../escape.ts';
import {
  attemptsFact,
  baseFact,
  counted,
  detectableFact,
  hardwareFact,
  soFarFact,
  UNSEEN_DEVICE,
} from '../facts.ts';
import { folded } from '../fold.ts';
import type { JobResult } from '../job-result.ts';
import { allGramsAndCost } from '../quiet-line.ts';
import { checksLine } from './run-checks.ts';
import { farthest } from './run-figures.ts';
import { gridLine } from './run-grid.ts';
import { runMethod } from './run-method.ts';
import type { RunModel } from './run-model.ts';
import { runNotes } from './run-notes.ts';
import { runOutcome } from './run-outcome.ts';
import { type JobChoice, runTable } from './run-table.ts';

export interface RunFoldChoice {
  /** Null leaves the table out. */
  readonly table: JobChoice | null;
  /** Grams and cost, where the line above does not show them already. */
  readonly grams: boolean;
}

export const runFold = (run: RunModel, choice: RunFoldChoice): string =>
  folded(factsOf(run, choice), [
    ...(choice.table === null || run.jobs.length === 0 ? [] : [runTable(run, choice.table)]),
    ...runMethod(run, {
      grid: gridLine(run.jobs),
      checks: checksLine(run.verdict.checks),
      notes: doubtsOf(run),
    }),
  ]);

const MOST_DOUBTS = 10;

/** Warnings, and every doubt about the comparison. */
function doubtsOf(run: RunModel): readonly string[] {
  const own = new Set(run.notes.map(({ text }) => text));
  const notes = runNotes(run).filter(({ severity, text }) => severity === 'warning' || own.has(text));
  const more = notes.length - MOST_DOUBTS;
  return [
    ...notes.slice(0, MOST_DOUBTS).map(({ text }) => prose(text)),
    ...(more > 0 ? [`${more} more notes are in the job summary.`] : []),
  ];
}

function factsOf(run: RunModel, { grams }: RunFoldChoice): readonly string[] {
  const outcome = runOutcome(run);
  const compared = run.jobs.filter(({ change }) => change !== null);
  return [
    ...(run.jobs.length > 1 ? [`${run.jobs.length} jobs`] : []),
    ...detectableFact(outcome),
    ...baseFacts(compared),
    ...hardware(run.jobs, compared),
    ...(grams ? allGramsAndCost(outcome) : []),
    ...soFarFact(outcome),
  ];
}

function baseFacts(compared: readonly JobResult[]): readonly string[] {
  const baselines = compared.flatMap(({ baseline }) => baseline ?? []);
  if (baselines.length === 0) return [];
  const runs = baselines.map((baseline) => baseline.runs);
  const unseen = compared.filter(({ fleet }) => fleet?.headSeen === false).length;
  return [
    baseFact({
      runs: [Math.min(...runs), Math.max(...runs)],
      devices: Math.max(...compared.map(({ fleet }) => fleet?.devices ?? 1)),
      distance: farthest(compared),
      old: baselines.some(({ old }) => old),
    }),
    ...(unseen === 0
      ? []
      : [compared.length === 1 ? UNSEEN_DEVICE : `${counted(unseen, 'job')} on a ${UNSEEN_DEVICE}`]),
    ...attemptsFact(Math.max(1, ...compared.map(({ attempts }) => attempts))),
  ];
}

function hardware(jobs: readonly JobResult[], compared: readonly JobResult[]): readonly string[] {
  const models = [...new Set(jobs.map((job) => job.hardware))];
  const isSame =
    compared.length === jobs.length &&
    compared.length > 0 &&
    compared.every((job) => job.hardware === job.baseHardware);
  return hardwareFact(models, isSame);
}
