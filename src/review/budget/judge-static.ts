// Judges a fixed limit on energy or grams. It needs no baseline, but where one is known only a crossing counts:
// nobody is blamed for a base branch that is already over. The meter's uncertainty counts in the build's favour.
import { gramsFromEnergy, gramsPerKwh, joules, kwhFromJoules } from '../../units.ts';
import { median } from '../comparison/median.ts';
import type { Entry } from '../history/entry.ts';
import type { Budget } from './budget.ts';
import type { Case } from './judge.ts';
import { missing } from './missing.ts';
import type { Check } from './verdict.ts';

type StaticBudget = Exclude<Budget, { kind: 'increase' }>;
type Finding = Pick<Check, 'verdict' | 'reason' | 'remedy'>;

const PERCENT = 100;

/** `actual` in the unit of the limit: joules, or grams at the zone's pinned yearly intensity times PUE, without embodied. */
export function judgeStatic(budget: StaticBudget, facts: Case): Check {
  const { text, level, kind, limit } = budget;
  const figure = figureOf(facts);
  const scale = kind === 'energy' ? 1 : gramsPerJoule(facts.head.entry);
  const actual = figure === null || scale === null ? null : figure.value * scale;
  const check = { budget: text, level, kind, limit, actual };
  if (actual === null || figure === null || scale === null) {
    return { ...check, ...missing(level, facts.policy, false) };
  }
  return { ...check, ...find(budget, facts, { actual, least: figure.least * scale, scale }) };
}

interface Figures {
  readonly actual: number;
  /** The value minus the meter's uncertainty. */
  readonly least: number;
  /** Unit of the limit per joule. */
  readonly scale: number;
}

function find({ level, limit }: StaticBudget, { comparison, head, policy }: Case, figures: Figures): Finding {
  if (figures.least <= limit) {
    return { verdict: 'pass', reason: figures.actual > limit ? 'within-noise' : null, remedy: null };
  }
  if (head.refusal === 'shared-machine') {
    return {
      verdict: 'inconclusive',
      reason: 'shared-machine',
      remedy: 'Another job used this machine: re-run while it is alone.',
    };
  }
  if (head.refusal === 'gap' && head.entry?.energy.degraded) {
    return { verdict: 'inconclusive', reason: 'gap', remedy: 'The measurement has gaps: re-run the job.' };
  }
  if (policy.measuredFloor > 0 && (head.entry?.energy.measured ?? 0) < policy.measuredFloor) {
    return {
      verdict: 'inconclusive',
      reason: 'gap',
      remedy: 'Less of the energy is measured than policy.measured-floor asks for.',
    };
  }
  const baseJ = comparison.rows.find((row) => row.kind === 'total')?.baseJ ?? null;
  if (baseJ !== null && baseJ * figures.scale > limit) {
    return {
      verdict: 'warn',
      reason: 'over-limit',
      remedy: `${comparison.branch ?? 'The base branch'} is already over this limit: lower it there, or raise the limit.`,
    };
  }
  return {
    verdict: level === 'warn' ? 'warn' : 'fail',
    reason: 'over-limit',
    remedy: 'Use less energy, or raise the limit where the budget is set.',
  };
}

/** Median over the attempts that are clean; else the attempt at hand. Joules; assumed energy counts 0. */
function figureOf({ head }: Case): { readonly value: number; readonly least: number } | null {
  const entries = head.attempts.length > 0 ? head.attempts : [head.entry].filter((entry) => entry !== null);
  const values: number[] = [];
  const leasts: number[] = [];
  for (const { energy } of entries) {
    if (energy.total_j === null || energy.uncertainty_percent === null) continue;
    const value = Math.max(0, energy.total_j - energy.assumed_j);
    values.push(value);
    // The meter's doubt is a share of the total, and all of it may lie in the observed part.
    leasts.push(Math.max(0, value - (energy.total_j * energy.uncertainty_percent) / PERCENT));
  }
  return values.length === 0 ? null : { value: median(values), least: median(leasts) };
}

const gramsPerJoule = (entry: Entry | null): number | null =>
  entry === null || entry.reference_g_per_kwh === null
    ? null
    : gramsFromEnergy(kwhFromJoules(joules(1)), gramsPerKwh(entry.reference_g_per_kwh)) * entry.pue;
