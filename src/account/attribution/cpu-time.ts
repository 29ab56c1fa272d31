// The CPU time of the whole machine and of the job, where both were read at the same instant.
import type { Trace } from '../../measure/trace/trace.ts';
import type { Micros } from '../../units.ts';
import { readingsOf } from '../energy/readings.ts';

const US_PER_SECOND = 1_000_000;

export interface CpuTime {
  readonly t: Micros;
  /** CPU-µs of all processes: busy as `/proc/stat` counts it, without what the hypervisor gave to other machines. */
  readonly all: number;
  readonly job: number;
}

/**
 * Cumulative readings; empty where the job's own time was never read, or stood still: the sampler is among the job's processes,
 * so a counter that never moves counts nothing. `source` restricts them to one.
 */
export function cpuTimes(trace: Trace, source?: string): readonly CpuTime[] {
  const host = trace.domains.find(
    ({ id, component, parent }) =>
      component === 'cpu' && parent === null && readingsOf(trace, id, 'busy').length > 0,
  );
  const job = readingsOf(trace, 'job', 'busy').find(
    ({ column }) => source === undefined || column.source === source,
  );
  if (host === undefined || job === undefined || job.values.at(0)?.value === job.values.at(-1)?.value)
    return [];
  const usPerTick = US_PER_SECOND / trace.header.clk_tck;
  const busy = readingsOf(trace, host.id, 'busy')[0]?.values ?? [];
  const stolen = readingsOf(trace, host.id, 'steal')[0]?.values ?? [];
  const steal = new Map(stolen.map(({ t, value }) => [t, value]));
  // A neighbour on the hypervisor is none of ours: a slow virtual machine must not look shared.
  const all = new Map(busy.map(({ t, value }) => [t, (value - (steal.get(t) ?? 0)) * usPerTick]));
  return job.values.flatMap(({ t, value }) => {
    const busyUs = all.get(t);
    return busyUs === undefined ? [] : [{ t, all: busyUs, job: value }];
  });
}

export interface CpuUse {
  readonly start: Micros;
  readonly end: Micros;
  /** CPU-µs in between; never negative. */
  readonly all: number;
  readonly job: number;
}

/** What was used between readings at least `least` µs apart, in turn; one in which a counter fell is left out. */
export function cpuUses(times: readonly CpuTime[], least: number): readonly CpuUse[] {
  const uses: CpuUse[] = [];
  let from = times[0];
  for (const now of times.slice(1)) {
    if (from === undefined || now.t - from.t < least) continue;
    const use = { start: from.t, end: now.t, all: now.all - from.all, job: now.job - from.job };
    if (use.all >= 0 && use.job >= 0) uses.push(use);
    from = now;
  }
  return uses;
}
