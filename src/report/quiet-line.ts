// The line of a report with nothing to report: energy, interval, grams, cost, within 120 visible characters.
import type { Change } from '../review/comparison/comparison.ts';
import { codeSpan } from './escape.ts';
import { intervalText, massText, moneyText, NBSP } from './figures.ts';
import type { Outcome } from './outcome.ts';

const MAX_VISIBLE = 120;
const VERDICT = '✅ CI energy: no change. ';
const MAX_BRANCH = 24;

/** What follows the verdict. Where it is too long cost goes first, then grams; both stay in the fold. */
export function quietLine(outcome: Outcome, change: Change, energy: string): string {
  const { branch } = outcome;
  const name = branch !== null && branch.length <= MAX_BRANCH ? codeSpan(branch) : 'the base';
  const interval = `(95${NBSP}%: ${intervalText(change.low, change.high)} against ${name})`;
  const parts = [`${energy} ${perRun(outcome)} ${interval}`, ...resolved(outcome), ...gramsAndCost(outcome)];
  while (parts.length > 1 && VERDICT.length + visibleLength(parts) > MAX_VISIBLE) parts.pop();
  return parts.join(' · ');
}

const visibleLength = (parts: readonly string[]): number => parts.join(' · ').replaceAll('`', '').length;

/** Said once, when a pull request passes that was over a budget before. */
export const resolved = ({ pull, verdict }: Outcome): readonly string[] =>
  pull?.alerted && verdict.verdict === 'pass' ? ['earlier alert resolved'] : [];

/** Assumed energy observes nothing, so what is compared and judged leaves it out; grams and cost are of all of it. */
const leavesOut = ({ assumes, change, verdict }: Outcome): boolean =>
  assumes && (change !== null || verdict.checks.some(({ reason }) => reason === 'over-limit'));

/** A total is over the jobs that both sides have. */
const isPartial = ({ change, jobs, compared }: Outcome): boolean => change !== null && compared < jobs;

/** After an energy that was compared. */
export function perRun(outcome: Outcome): string {
  const counted = leavesOut(outcome) ? 'counted ' : '';
  return isPartial(outcome) ? `${counted}in ${outcome.compared} of ${outcome.jobs} jobs` : `${counted}a run`;
}

/** Grams and money, where known and of the energy that stands beside them; else the fold has them, with the shares. */
export const gramsAndCost = (outcome: Outcome): readonly string[] =>
  leavesOut(outcome) || isPartial(outcome) ? [] : allGramsAndCost(outcome);

/** Of all jobs, compared or not. */
export const allGramsAndCost = ({ emissionsG, cost }: Outcome): readonly string[] => [
  ...(emissionsG === null ? [] : [`${massText(emissionsG)} CO₂e`]),
  ...(cost ? [moneyText(cost)] : []),
];
