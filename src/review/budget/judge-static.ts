// Judges a fixed limit on energy or grams. It needs no baseline, but where one is known only a crossing counts:
// nobody is blamed for a base branch that is already over. The meter's uncertainty counts in the build's favour.
import { reaches } from '../comparison/reaches.ts';
import type { Budget } from './budget.ts';
import { type Figure, figureOf } from './figure.ts';
import { figureOfRun, type RunFigure } from './figure-of-run.ts';
import { inconclusive, passed, TOO_LITTLE_MEASURED } from './findings.ts';
import type { Case, Finding } from './judge-case.ts';
import type { Judged } from './judge-increase.ts';
import type { Part } from './subjects.ts';

/** `actual` in the unit of the limit: joules, or grams at the zone's pinned yearly intensity times PUE, without embodied. */
export function judgeStatic(budget: Budget, part: Part | 'run', facts: Case): Judged {
  const found = part === 'run' ? figureOfRun(budget, facts) : figureOf(budget, part, facts);
  const [{ kind, limit }] = budget.limits;
  const actual = found.figure?.value ?? null;
  const finding = found.figure === undefined ? found.instead : find(budget, found.figure, facts);
  return { measures: [{ kind, actual, limit }], finding };
}

function find({ level, limits: [{ limit }] }: Budget, figure: Figure | RunFigure, facts: Case): Finding {
  const { policy, branch } = facts;
  const certain = 'certain' in figure ? figure.certain : figure.doubt === null ? figure.least : 0;
  if (reaches(limit, certain, limit)) {
    if (figure.least > limit && figure.doubt !== null) return figure.doubt;
    // What is lacking can only add to the sum, so below the limit nobody knows.
    const lacking = 'lacking' in figure ? figure.lacking : null;
    return lacking ?? passed(figure.value > limit ? 'within-noise' : null);
  }
  if (policy.measuredFloor > 0 && (figure.measured ?? 0) < policy.measuredFloor) {
    return inconclusive('gap', TOO_LITTLE_MEASURED);
  }
  if (figure.base !== null && figure.base > limit) {
    return {
      verdict: 'warn',
      reason: 'over-limit',
      remedy: `${branch ?? 'The base branch'} is already over this limit: lower it there, or raise the limit.`,
    };
  }
  return {
    verdict: level === 'warn' ? 'warn' : 'fail',
    reason: 'over-limit',
    remedy: 'Use less energy, or raise the limit where the budget is set.',
  };
}
