// Reads the CPU time of the job from the control group that is its alone, with the containers it starts (cgroup-v2.rst, cpu.stat).

import type { Meter, MeterOptions, Opened } from '../meter.ts';
import { type ContainerWatch, watchContainers } from './cgroup-containers.ts';
import { findJobGroup } from './cgroup-place.ts';
import { type GroupTime, openGroupTime } from './cgroup-time.ts';
import { JOB_DOMAIN, JOB_METER, jobTimeColumn, jobTimeRefused } from './job-time.ts';

/** Listing the groups of all containers costs some 50 µs; what lives shorter than this uses little. */
const LOOK_EVERY_MS = 5_000;

/** Absent where the runner shares its group with others: a login session, or the machine's root group. */
export function openJobGroup({ sysroot }: MeterOptions, nowMs = () => performance.now()): Opened {
  const place = findJobGroup(sysroot);
  if ('code' in place) return jobTimeRefused('job:cgroup', place.code, place.hint);
  const own = openGroupTime(place.group);
  if (own === null) {
    return jobTimeRefused('job:cgroup', 'read-failed', `${place.group}/cpu.stat cannot be read.`);
  }
  const containers = place.host === null ? null : watchContainers(place.host);
  return { meter: meterOf(own, containers, nowMs), absences: [] };
}

function meterOf(own: GroupTime, containers: ContainerWatch | null, nowMs: () => number): Meter {
  let lookedMs = nowMs();
  return {
    name: JOB_METER,
    domains: [JOB_DOMAIN],
    columns: [jobTimeColumn('job:cgroup')],
    read() {
      if (containers !== null && nowMs() - lookedMs >= LOOK_EVERY_MS) {
        containers.look();
        lookedMs = nowMs();
      }
      const used = own.read();
      return [used === null ? null : used + (containers?.used() ?? 0)];
    },
    takeEvents: () => [],
    fallback: () => null,
    computeProcesses: () => null,
    close() {
      own.close();
      containers?.close();
    },
  };
}
