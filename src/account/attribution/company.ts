// How many other jobs shared the machine, or the job's GPUs, and when: every sighting as a number of jobs.
import type { Micros } from '../../units.ts';
import { firstAtLeast } from '../energy/search.ts';
import type { Stretch } from '../energy/segment.ts';
import type { Sighting, Tenancy } from './tenancy.ts';

/** A stretch in which the job was not alone. */
export interface Company extends Stretch {
  /** Jobs besides ours, at least 1. */
  readonly others: number;
}

/** On the host: each job has a runner, a measurement or both; load that belongs to none of them is one more where there is no other. */
export function hostCompany(tenancy: Tenancy, loaded: readonly Stretch[]): readonly Company[] {
  const ordered = [...new Set([...edgesOf(tenancy.stretches), ...edgesOf(loaded)])].sort((a, b) => a - b);
  return ordered.slice(1).flatMap((end, i) => {
    const start = ordered[i] ?? end;
    const seen = holding(tenancy.stretches, start);
    const others = Math.max(
      seen?.workers ?? 0,
      seen?.samplers ?? 0,
      (seen?.gpuProcesses ?? 0) > 0 ? 1 : 0,
      holding(loaded, start) === undefined ? 0 : 1,
    );
    return others > 0 ? [{ start, end, others }] : [];
  });
}

/** On the job's GPUs: one job may compute with several processes, and a runner may have no part in the GPU. */
export const gpuCompany = (tenancy: Tenancy): readonly Company[] =>
  tenancy.stretches
    .map((seen) => ({ start: seen.start, end: seen.end, others: jobsOnGpu(seen) }))
    .filter(({ start, end, others }) => others > 0 && end > start);

const jobsOnGpu = ({ workers, gpuProcesses }: Sighting): number =>
  Math.min(Math.max(1, workers), gpuProcesses);

const edgesOf = (stretches: readonly Stretch[]): readonly Micros[] =>
  stretches.flatMap(({ start, end }) => [start, end]);

/** The stretch in which a time lies, its end not among it; stretches ascend without overlap. */
function holding<Held extends Stretch>(stretches: readonly Held[], time: Micros): Held | undefined {
  const found = stretches[firstAtLeast(stretches, time + 1, ({ end }) => end)];
  return found !== undefined && found.start <= time ? found : undefined;
}
