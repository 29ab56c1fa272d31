// How many other jobs shared the machine, or the job's GPUs, and when: every sighting as a number of jobs.
import { type Micros, micros } from '../../units.ts';
import type { Stretch } from '../energy/segment.ts';
import type { Sighting, Tenancy } from './tenancy.ts';

/** A stretch in which the job was not alone. */
export interface Company extends Stretch {
  /** Jobs besides ours, at least 1. */
  readonly others: number;
}

/** On the host: each job has a runner, a measurement or both; load that belongs to none of them is one more where there is no other. */
export function hostCompany(tenancy: Tenancy, loaded: readonly Stretch[]): readonly Company[] {
  const edges = [...tenancy.stretches, ...loaded].flatMap(({ start, end }) => [start, end]);
  return between(edges, (time) => {
    const seen = tenancy.stretches.find(holds(time));
    const busy = loaded.some(holds(time)) ? 1 : 0;
    return Math.max(seen?.workers ?? 0, seen?.samplers ?? 0, busy, (seen?.gpuProcesses ?? 0) > 0 ? 1 : 0);
  });
}

/** On the job's GPUs: one job may compute with several processes, and a runner may have no part in the GPU. */
export const gpuCompany = (tenancy: Tenancy): readonly Company[] =>
  tenancy.stretches
    .map((seen) => ({ start: seen.start, end: seen.end, others: jobsOnGpu(seen) }))
    .filter(({ start, end, others }) => others > 0 && end > start);

const jobsOnGpu = ({ workers, gpuProcesses }: Sighting): number =>
  Math.min(Math.max(1, workers), gpuProcesses);

function between(edges: readonly Micros[], othersAt: (time: Micros) => number): readonly Company[] {
  const ordered = [...new Set(edges)].sort((a, b) => a - b);
  return ordered.slice(1).flatMap((end, i) => {
    const start = ordered[i] ?? end;
    const others = othersAt(micros((start + end) / 2));
    return others > 0 ? [{ start, end, others }] : [];
  });
}

const holds =
  (time: Micros) =>
  ({ start, end }: Stretch): boolean =>
    start <= time && time < end;
