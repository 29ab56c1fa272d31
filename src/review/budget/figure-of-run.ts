// What a fixed limit on a whole run is held against: the sum over its jobs, and what of it is certain.
import { sortedSum } from '../comparison/sorted-sum.ts';
import type { Budget } from './budget.ts';
import { type Figure, type FigureOrNone, figureOf } from './figure.ts';
import { missing, NO_FIGURE } from './findings.ts';
import type { Case, Finding } from './judge-case.ts';

export interface RunFigure extends Figure {
  /** Of the jobs without a doubt: over the limit, they alone prove it. */
  readonly certain: number;
  /** What a job without a figure says; its energy lacks in the sum. */
  readonly lacking: Finding | null;
}

type RunFigureOrNone =
  | { readonly figure: RunFigure; readonly instead?: undefined }
  | { readonly figure?: undefined; readonly instead: Finding };

export function figureOfRun(budget: Budget, facts: Case): RunFigureOrNone {
  const found = facts.jobs.map((job) => ({
    job,
    ...figureOf(budget, { kind: 'job', job, name: null }, facts),
  }));
  const figures = found.flatMap(({ figure }) => figure ?? []);
  const lacking = found.find(({ instead }) => instead !== undefined);
  if (figures.length === 0) {
    return { instead: lacking?.instead ?? missing({ budget, facts, remedy: NO_FIGURE }) };
  }
  const bases = figures.flatMap(({ base }) => base ?? []);
  const value = sortedSum(figures.map((figure) => figure.value));
  return {
    figure: {
      value,
      least: sortedSum(figures.map(({ least }) => least)),
      certain: sortedSum(figures.map(({ least, doubt }) => (doubt === null ? least : 0))),
      base: bases.length === 0 ? null : sortedSum(bases),
      doubt: figures.find(({ doubt }) => doubt !== null)?.doubt ?? null,
      measured:
        value > 0 ? sortedSum(figures.map((figure) => (figure.measured ?? 0) * figure.value)) / value : null,
      lacking: lacking === undefined ? null : named(lacking),
    },
  };
}

function named({
  job,
  instead,
}: FigureOrNone & { readonly job: { readonly label: string } }): Finding | null {
  if (instead === undefined) return null;
  return { ...instead, remedy: `\`${job.label}\`: ${instead.remedy ?? NO_FIGURE}` };
}
