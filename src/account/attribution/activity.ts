// The job's part of what a device did, over time: of the CPU by CPU time, of a GPU by the time of its multiprocessors.
import type { Trace } from '../../measure/trace/trace.ts';
import { readingsOf } from '../energy/readings.ts';
import type { Stretch } from '../energy/segment.ts';
import { cpuTimes, cpuUses } from './cpu-time.ts';

export interface Activity extends Stretch {
  /** d_job / d_all, 0 to 1; null where the device did nothing at all. */
  readonly share: number | null;
}

/** Shorter than this the ratio is ruled by the tick of the kernel's clock (10 ms) and by the period of the job's own meter. */
const CPU_WINDOW_US = 5_000_000;

export const cpuActivity = (trace: Trace): readonly Activity[] =>
  cpuUses(cpuTimes(trace), CPU_WINDOW_US).map(({ start, end, all, job }) => ({
    start,
    end,
    share: ratio(job, all),
  }));

/** Each reading is the mean since the one before it; there is none before the meter was told to follow processes. */
export function gpuActivity(trace: Trace, device: string): readonly Activity[] {
  const job = readingsOf(trace, device, 'util-job')[0]?.values ?? [];
  const all = new Map(
    (readingsOf(trace, device, 'util-all')[0]?.values ?? []).map(({ t, value }) => [t, value]),
  );
  return job.slice(1).flatMap(({ t, value }, i) => {
    const [start, whole] = [job[i]?.t, all.get(t)];
    return start === undefined || whole === undefined ? [] : [{ start, end: t, share: ratio(value, whole) }];
  });
}

/** The job's time is read a moment after the machine's, so it may seem to be more. */
const ratio = (job: number, all: number): number | null =>
  all > 0 ? Math.min(1, job / all) : job > 0 ? 1 : null;
