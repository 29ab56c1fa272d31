// Reads the CPU time of the processes that carry the job's RUNNER_TRACKING_ID, from the moment somebody else is seen on the machine.
// Every /proc file costs about 12 µs, so a scan is made every 5 s, and none before it is needed.

import { readAttribute } from '../file/sysfs.ts';
import type { Meter, MeterOptions, Opened } from '../meter.ts';
import { JOB_DOMAIN, JOB_METER, jobTimeColumn, jobTimeRefused } from './job-time.ts';
import { jobFamily } from './job-time-family.ts';

const SCAN_EVERY_MS = 5_000;
/** USER_HZ, the unit of /proc/PID/stat, is 100 on every architecture that Node runs on under Linux (time(7)). */
const US_PER_TICK = 10_000;

/** Among the variables of a process, of which each ends with a NUL (proc_pid_environ(5)). */
const TRACKED = /(?:^|\0)RUNNER_TRACKING_ID=[^\0]/;
const HINT =
  'Neither a control group nor a tracking id tells this job from others, so on a shared machine the whole of it is counted.';

/** Without the id there is nothing to follow: another CI, a laptop, a job container. */
export function openJobTracking({ sysroot }: MeterOptions, nowMs = () => performance.now()): Opened {
  const proc = `${sysroot}/proc`;
  return TRACKED.test(readAttribute(`${proc}/self/environ`) ?? '')
    ? { meter: meterOf(proc, nowMs), absences: [] }
    : jobTimeRefused('job:tracking', 'absent', HINT);
}

function meterOf(proc: string, nowMs: () => number): Meter {
  let ticks: (() => number) | null = null;
  let scannedMs = Number.NEGATIVE_INFINITY;
  return {
    name: JOB_METER,
    domains: [JOB_DOMAIN],
    columns: [],
    /** Between two scans there is no reading: repeating the last one would look like a job at rest. */
    read() {
      if (ticks === null) return [];
      if (nowMs() - scannedMs < SCAN_EVERY_MS) return [null];
      scannedMs = nowMs();
      return [ticks() * US_PER_TICK];
    },
    follow(isOurs) {
      ticks = jobFamily({ proc, isOurs });
      return [jobTimeColumn('job:tracking')];
    },
    takeEvents: () => [],
    fallback: () => null,
    computeProcesses: () => null,
    close: () => {
      ticks = null;
    },
  };
}
