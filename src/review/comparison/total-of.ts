// Adds up the jobs of a run that both sides have. Their errors are added as they stand, not in squares: what drifts with the day and
// the heat of the room drifts for all jobs alike, so that many jobs are no many witnesses.
import type { Policy } from '../budget/policy.ts';
import { changeOf, estimateOf } from './change-of.ts';
import type { Change, Row } from './comparison.ts';
import { holm } from './holm.ts';
import { isBelowMinEffect, isSignificant } from './significance.ts';
import { sortedSum } from './sorted-sum.ts';
import type { Total, TotalPart } from './total.ts';

type TotalRules = Pick<Policy, 'alpha' | 'minEffect' | 'minSamples'>;

/** Null where no job has a change. The order of the parts is the order of the rows, and changes nothing else. */
export function totalOf(parts: readonly TotalPart[], rules: TotalRules): Total | null {
  const compared = parts.filter(isCompared);
  // Where some jobs can be judged, one that cannot be yet would leave the sum without a judgement.
  const judgeable = compared.filter(({ change }) => change.n >= rules.minSamples);
  const added = judgeable.length > 0 ? judgeable : compared;
  if (added.length === 0) return null;
  const [headJ, baseJ] = [
    sortedSum(added.map((part) => part.headJ)),
    sortedSum(added.map((part) => part.baseJ)),
  ];
  const estimates = added.map(({ change }) => estimateOf(change));
  const errors = added.map(
    (part, i) =>
      // The larger of its two shares, for its error is partly the head's and partly the base's.
      Math.max(part.headJ / headJ, part.baseJ / baseJ) * (estimates[i]?.error ?? Number.NaN),
  );
  const estimate = {
    shift: Math.log(headJ / baseJ),
    error: sortedSum(errors),
    n: Math.min(...estimates.map(({ n }) => n)),
    df: Math.min(...estimates.map(({ df }) => df)),
  };
  const change = changeOf(estimate, rules);
  const nearest = added.map(({ nearestBaseJ }) => nearestBaseJ).filter((value) => value !== null);
  return {
    headJ,
    baseJ,
    change,
    significant: isSignificant(change, rules),
    belowMinEffect: isBelowMinEffect(change, rules),
    nearestBaseJ: nearest.length === added.length ? sortedSum(nearest) : null,
    rows: rowsOf(added, rules),
    left: parts
      .filter((part) => !added.some((one) => one === part))
      .map((part) => ({ label: part.label, why: whyLeft(part) })),
  };
}

type Compared = TotalPart & { readonly headJ: number; readonly baseJ: number; readonly change: Change };

const isCompared = (part: TotalPart): part is Compared =>
  part.headJ !== null && part.baseJ !== null && part.change !== null;

function whyLeft({ headJ, change, notCompared }: TotalPart): string {
  if (change !== null) return 'too-few-base-runs';
  if (headJ === null) return 'missing';
  return notCompared === null || notCompared === 'no-history' ? 'new' : notCompared;
}

/** Advice on which job moved: corrected for how many were asked, in each direction by itself as the total's own mark. */
function rowsOf(parts: readonly Compared[], { alpha }: TotalRules): readonly Row[] {
  const rejected = holm(
    parts.map(({ change }) => Math.min(change.p, 1 - change.p)),
    alpha,
  );
  return parts.map(({ label, headJ, baseJ, change, significant, durationRatio, powerRatio }, i) => ({
    label,
    kind: 'job',
    job: null,
    headJ,
    baseJ,
    change,
    unresolved: null,
    durationRatio,
    powerRatio,
    significant: significant && rejected[i] === true,
  }));
}
