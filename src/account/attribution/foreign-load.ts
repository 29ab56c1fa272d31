// Finds load on the CPU that is neither the job's nor the small change of an operating system: busy time minus the job's own.
import type { Trace } from '../../measure/trace/trace.ts';
import type { Stretch } from '../energy/segment.ts';
import { cpuTimes, cpuUses } from './cpu-time.ts';

/** As often as neighbours are looked for; shorter stretches are ruled by the length of a tick. */
const WINDOW_US = 15_000_000;
/**
 * What daemons and kernel threads may use before it is a neighbour: half a core, 2 % of a large machine, or a tenth of what
 * the job uses, since writing its pages back and serving its interrupts is charged to nobody. Engineering judgement.
 */
const DAEMON_CORES = 0.5;
const DAEMON_SHARE_OF_THREADS = 0.02;
const KERNEL_SHARE_OF_JOB = 0.1;
/** Load in less of the window than this is a timer's errand (updates, log rotation): it moves the total by less than the meters know it. */
const LEAST_SHARE_OF_WINDOW = 0.1;

export interface ForeignLoad {
  /** Mean number of cores that others kept busy; null where the job's own CPU time was not read. */
  readonly cores: number | null;
  /** Where a neighbour must have been at work; empty where there was none. */
  readonly stretches: readonly Stretch[];
}

/** Only a control group knows all of the job: by tracking ids alone its orphans would look foreign. */
export function foreignLoad(trace: Trace, window: Stretch): ForeignLoad {
  const times = cpuTimes(trace, 'job:cgroup').filter(({ t }) => t >= window.start && t <= window.end);
  const [first, last] = [times.at(0), times.at(-1)];
  if (first === undefined || last === undefined || last.t <= first.t) return { cores: null, stretches: [] };
  const foreign = last.all - first.all - (last.job - first.job);
  const loaded = cpuUses(times, WINDOW_US).filter(
    ({ start, end, all, job }) =>
      all - job > allowedCores(job / (end - start), trace.header.cpu.threads) * (end - start),
  );
  const length = loaded.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    cores: Math.max(0, foreign / (last.t - first.t)),
    stretches: length < LEAST_SHARE_OF_WINDOW * (window.end - window.start) ? [] : joined(loaded),
  };
}

const allowedCores = (jobCores: number, threads: number): number =>
  Math.max(DAEMON_CORES, DAEMON_SHARE_OF_THREADS * threads, KERNEL_SHARE_OF_JOB * jobCores);

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of stretches) {
    const before = result.at(-1);
    if (before?.end === start) result[result.length - 1] = { start: before.start, end };
    else result.push({ start, end });
  }
  return result;
}
