// Sums, shares and ranges over the jobs of a run. What no job knows is null, never 0.
import type { JobResult } from '../job-result.ts';

type Jobs = readonly JobResult[];

/** The sum of what is known; null where no job knows it. */
export function sumOf(jobs: Jobs, read: (job: JobResult) => number | null): number | null {
  const known = jobs.map(read).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** What all jobs say alike; null where they differ or do not know. */
export function sameOf<Value>(jobs: Jobs, read: (job: JobResult) => Value | null): Value | null {
  const [first = null, ...others] = new Set(jobs.map(read));
  return others.length === 0 ? first : null;
}

/** Shares of the energy of all jobs together; null where none is known. */
export function runShares(jobs: Jobs): NonNullable<JobResult['shares']> | null {
  const known = jobs.flatMap(({ shares, energyJ }) =>
    shares === null || energyJ === null ? [] : [{ shares, energyJ }],
  );
  const [alone] = known;
  if (alone !== undefined && known.length === 1) return alone.shares;
  const totalJ = known.reduce((total, { energyJ }) => total + energyJ, 0);
  if (totalJ <= 0) return null;
  const part = (kind: 'measured' | 'modelled' | 'assumed'): number =>
    Math.min(1, known.reduce((total, { shares, energyJ }) => total + shares[kind] * energyJ, 0) / totalJ);
  return { measured: part('measured'), modelled: part('modelled'), assumed: part('assumed') };
}

/** In percent, weighted by energy: the meters of a fleet are of one make, so their errors do not cancel. */
export function runUncertainty(jobs: Jobs): number | null {
  const known = jobs.flatMap(({ uncertaintyPercent: percent, energyJ }) =>
    percent === null || energyJ === null ? [] : [{ percent, energyJ }],
  );
  const totalJ = known.reduce((total, { energyJ }) => total + energyJ, 0);
  if (totalJ <= 0) return known[0]?.percent ?? null;
  return known.reduce((total, { percent, energyJ }) => total + percent * energyJ, 0) / totalJ;
}

/** Base runs of the job that has fewest; null without a baseline. */
export const fewestRuns = (jobs: Jobs): number | null => {
  const runs = jobs.flatMap(({ baseline }) => baseline?.runs ?? []);
  return runs.length === 0 ? null : Math.min(...runs);
};

/** Commits to the newest base value of the job whose is farthest; null where one is off the line. */
export const farthest = (jobs: Jobs): number | null => {
  const distances = jobs.flatMap(({ baseline }) => (baseline === null ? [] : [baseline.distance]));
  const known = distances.filter((distance) => distance !== null);
  return known.length === 0 || known.length < distances.length ? null : Math.max(...known);
};
