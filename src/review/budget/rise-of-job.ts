// Finds the tested rise of a job, or of one of its steps; or says why there is none to judge.
import type { Row } from '../comparison/comparison.ts';
import { stepsOf } from '../comparison/steps-of.ts';
import type { Budget } from './budget.ts';
import { inconclusive, missing, NO_FIGURE, noBaseline, RERUN, refused } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { type Evidence, gramsPerJoule, scaled } from './rise.ts';
import type { Part } from './subjects.ts';

export function riseOfJob(budget: Budget, part: Part, facts: Case): Evidence {
  const { job } = part;
  const lack = (remedy: string): Evidence => ({ instead: missing({ budget, facts, remedy }) });
  const without = noReceipt(job);
  if (without !== null) return lack(without);
  const counts = job.head.entry?.work?.unit === budget.unit;
  const compared = budget.unit === null ? job.comparison : counts ? job.perUnit : null;
  if (compared === null) return lack(noUnit(job, budget.unit));
  if (compared.notCompared === 'no-energy') return lack(NO_FIGURE);
  if (compared.notCompared !== null) return { instead: refused(compared.notCompared, compared, facts) };
  const row = compared.rows.find(({ kind, label }) =>
    part.kind === 'step' ? kind === 'step' && label === part.step : kind === 'total',
  );
  if (row?.change == null || row.headJ === null || row.baseJ === null) {
    if (part.kind === 'job') return { instead: inconclusive('gap', RERUN) };
    return isGone(part) ? lack(goneFrom(facts)) : { instead: untested(row, facts) };
  }
  const nearest = part.kind === 'step' ? (row.nearestBaseJ ?? null) : compared.nearestBaseJ;
  const sides = { head: row.headJ, base: row.baseJ, nearest };
  const perJoule = gramsPerJoule(job.head.entry);
  return {
    rise: {
      change: row.change,
      joules: sides,
      grams: perJoule === null ? null : scaled(sides, perJoule),
      attempts: compared.attempts,
      measured: job.head.entry?.energy.measured ?? null,
      old: compared.baseline?.old ?? false,
      sinceLost: compared.baseline?.sinceLost ?? false,
    },
  };
}

/** Why a job has no figure at all; null where it may have one. Of two jobs with one series neither is known, and neither is missing. */
export function noReceipt({ missing, head, comparison }: JudgedJob): string | null {
  if (comparison.notCompared === 'ambiguous-series') return null;
  if (missing !== null) return `There is no receipt: ${missing}.`;
  return head.entry === null || comparison.notCompared === 'no-energy' ? NO_FIGURE : null;
}

export function noUnit({ head }: JudgedJob, unit: string | null): string {
  const own = head.entry?.work?.unit ?? null;
  if (own === null)
    return `This job does not count its work: let the input \`work\` say how many ${unit}s it does.`;
  return own === unit
    ? `This job did 0 ${unit}s, so nobody knows what one took.`
    : `This job counts its work in ${own}s, not in ${unit}s.`;
}

/** No attempt ran it, though the base did: a budget is not to be left behind by a new name. */
const isGone = (part: Extract<Part, { kind: 'step' }>): boolean =>
  !part.job.head.attempts.some((attempt) => stepsOf(attempt).has(part.step));

const goneFrom = ({ branch }: Case): string =>
  `The step ran on ${branch ?? 'the base'} and not here: where it has a new name, the budget needs it too.`;

/** New, or too short for a figure. */
const untested = (row: Row | undefined, { branch }: Case): Finding =>
  row === undefined || row.unresolved !== null
    ? inconclusive('gap', 'The step has no figure: it is too short for the sampling, or ran beside another.')
    : noBaseline(`The step is new: ${branch ?? 'the base'} has no run of it yet.`);
