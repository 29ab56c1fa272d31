// What another process has cost so far, from the kernel's own books (proc(5), Documentation/scheduler/sched-stats.rst).
import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1e6;
const KIB_PER_MB = 1e6 / 1_024;

/** CPU time of all threads, ms, at the scheduler's nanosecond resolution; `/proc/PID/stat` counts in 10 ms. */
export function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1'));
  return times.reduce((sum, text) => sum + Number(text.split(' ', 1)[0]), 0) / NS_PER_MS;
}

/** Largest resident set so far, MB of 10⁶ bytes; pages shared with other processes count in full. */
export const peakRssMb = (pid: number): number => peakRssIn(readFileSync(`/proc/${pid}/status`, 'latin1'));

/** The same from the text of a `/proc/PID/status`. */
export function peakRssIn(status: string): number {
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Number(kib) / KIB_PER_MB;
}
