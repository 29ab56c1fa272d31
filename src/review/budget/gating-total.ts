// The total that gates: of the jobs that may count in it, with every other one named.
import type { EpochMs } from '../../units.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { partOf } from '../comparison/part-of.ts';
import type { Total } from '../comparison/total.ts';
import { totalOf } from '../comparison/total-of.ts';
import { muteOf } from './mute-of.ts';
import type { Policy } from './policy.ts';

export interface TotalJob {
  readonly label: string;
  readonly series: string;
  readonly comparison: Comparison;
}

/** Muted jobs are out; so is one with an old base, unless all are old: it would leave the sum without a judgement. */
export function gatingTotal(
  jobs: readonly TotalJob[],
  { policy, now }: { readonly policy: Policy; readonly now: EpochMs },
): Total | null {
  const muted = new Set(jobs.filter((job) => muteOf(job, policy.mutes, now) !== null));
  const counting = jobs.filter((job) => !muted.has(job));
  const isOld = ({ comparison }: TotalJob): boolean => comparison.baseline?.old === true;
  const isFresh = (job: TotalJob): boolean => job.comparison.total !== null && !isOld(job);
  const old = counting.some(isFresh) ? counting.filter(isOld) : [];
  const parts = counting.filter((job) => !old.includes(job));
  const total = totalOf(
    parts.map(({ label, comparison }) => partOf(label, comparison)),
    policy,
  );
  if (total === null) return null;
  const named = (left: Iterable<TotalJob>, why: string) => [...left].map(({ label }) => ({ label, why }));
  return { ...total, left: [...total.left, ...named(old, 'old-base'), ...named(muted, 'muted')] };
}
