// What a fixed limit is held against: energy or grams of a job, a step or a whole run, with the meter's doubt in the build's favour.
import { median } from '../comparison/median.ts';
import { stepsOf } from '../comparison/steps-of.ts';
import type { Entry } from '../history/entry.ts';
import type { Budget } from './budget.ts';
import { AMBIGUOUS, GAPS, inconclusive, missing, NO_FIGURE, NO_ZONE, SHARED } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { gramsPerJoule } from './rise.ts';
import { noReceipt, noUnit } from './rise-of-job.ts';
import type { Part } from './subjects.ts';

/** All in the unit of the limit. */
export interface Figure {
  /** Median over the attempts; assumed energy counts 0. */
  readonly value: number;
  /** The value minus the meter's uncertainty. */
  readonly least: number;
  /** The same of the base; null without one. */
  readonly base: number | null;
  /** Why the value may be another's, or lack a part; null where it is clean. */
  readonly doubt: Finding | null;
  /** Share of the energy that is measured. */
  readonly measured: number | null;
}

export type FigureOrNone =
  | { readonly figure: Figure; readonly instead?: undefined }
  | { readonly figure?: undefined; readonly instead: Finding };

export function figureOf(budget: Budget, part: Part, facts: Case): FigureOrNone {
  const { job } = part;
  const { head } = job;
  const lack = (remedy: string): FigureOrNone => ({ instead: missing({ budget, facts, remedy }) });
  if (job.comparison.notCompared === 'ambiguous-series') {
    return { instead: inconclusive('ambiguous-series', AMBIGUOUS) };
  }
  const without = noReceipt(job);
  if (without !== null) return lack(without);
  const scale = budget.limits[0].kind === 'emissions' ? gramsPerJoule(head.entry) : 1;
  if (scale === null) return lack(NO_ZONE);
  const { unit } = budget;
  const entries = entriesOf(job).filter(
    ({ work }) => unit === null || (work?.unit === unit && work.amount > 0),
  );
  if (entries.length === 0) return lack(noUnit(job, unit));
  const figures = entries.flatMap((entry) => observed(entry, part) ?? []);
  if (figures.length === 0) return lack(part.kind === 'step' ? NO_STEP : NO_FIGURE);
  const perUnit = ({ entry, joules }: Observed): number =>
    (joules * scale) / (unit === null ? 1 : (entry.work?.amount ?? Number.NaN));
  const compared = unit === null ? job.comparison : job.perUnit;
  const row = compared?.rows.find(({ kind, label }) =>
    part.kind === 'step' ? kind === 'step' && label === part.step : kind === 'total',
  );
  return {
    figure: {
      value: median(figures.map(perUnit)),
      least: median(figures.map((each) => perUnit(each) * (1 - each.doubt))),
      base: row?.baseJ == null ? null : row.baseJ * scale,
      doubt: doubtOf(job),
      measured: head.entry?.energy.measured ?? null,
    },
  };
}

const NO_STEP =
  'The step has no figure: it did not run here, is too short for the sampling, or ran beside another.';

/** The clean attempts, else the attempt at hand. */
const entriesOf = ({ head }: JudgedJob): readonly Entry[] =>
  head.attempts.length > 0 ? head.attempts : head.entry === null ? [] : [head.entry];

interface Observed {
  readonly entry: Entry;
  readonly joules: number;
  /** Share of them that may not have been. */
  readonly doubt: number;
}

const PERCENT = 100;

/** Null where there is no figure. */
function observed(entry: Entry, part: Part): Observed | null {
  const { total_j, assumed_j, uncertainty_percent } = entry.energy;
  if (total_j === null || uncertainty_percent === null) return null;
  const whole = Math.max(0, total_j - assumed_j);
  // The meter's doubt is a share of the total, and all of it may lie in the observed part.
  const doubt = whole > 0 ? Math.min(1, (total_j * uncertainty_percent) / PERCENT / whole) : 1;
  const joules = part.kind === 'step' ? (stepsOf(entry).get(part.step)?.energyJ ?? null) : whole;
  return joules === null ? null : { entry, joules, doubt };
}

function doubtOf({ head }: JudgedJob): Finding | null {
  if (head.refusal === 'shared-machine') return inconclusive('shared-machine', SHARED);
  if (head.refusal === 'gap' && head.entry?.energy.degraded) return inconclusive('gap', GAPS);
  return null;
}
