// Counts the CPU time of containers that appear while the job runs, and of the daemons that make them: they lie outside the job's group.
// A group of another job's container looks the same, so beside other jobs this is an upper bound.
import { readdirSync } from 'node:fs';
import { type GroupTime, openGroupTime } from './cgroup-time.ts';

export interface ContainerWatch {
  /** Takes in the containers that are new since the last look. */
  look(): void;
  /** µs since the watch began; never falls, for what a vanished container used stays counted. */
  used(): number;
  close(): void;
}

/** Where docker, its builder and podman put containers, by the systemd and the cgroupfs driver. */
const NURSERIES = ['system.slice', 'machine.slice', 'docker', 'docker/buildkit', 'libpod_parent'];
/** The builder's names have 25 letters and digits. */
const CONTAINER = /^(?:docker|libpod)-[0-9a-z]+\.scope$|^(?:libpod-)?[0-9a-f]{64}$|^[0-9a-z]{25}$/;
/** Pulling and unpacking images is work for the job too. */
const DAEMONS = ['system.slice/docker.service', 'system.slice/containerd.service'];

interface Tracked {
  readonly time: GroupTime;
  /** What it had used before it concerned us, µs. */
  readonly before: number;
  used: number;
}

export function watchContainers(root: string): ContainerWatch {
  const tracked = new Map<string, Tracked>();
  let seen = new Set(containersUnder(root));
  let departed = 0;

  for (const daemon of DAEMONS) adopt(`${root}/${daemon}`, (time) => time.read() ?? 0);

  function adopt(group: string, before: (time: GroupTime) => number) {
    const time = openGroupTime(group);
    if (time !== null) tracked.set(group, { time, before: before(time), used: 0 });
  }

  function refresh() {
    for (const [group, one] of tracked) {
      const usage = one.time.read();
      if (usage !== null) one.used = usage - one.before;
      else {
        departed += one.used;
        one.time.close();
        tracked.delete(group);
      }
    }
  }

  return {
    look() {
      const now = containersUnder(root);
      for (const group of now) if (!seen.has(group)) adopt(group, () => 0);
      seen = new Set(now);
    },
    used() {
      refresh();
      return [...tracked.values()].reduce((sum, { used }) => sum + used, departed);
    },
    close() {
      for (const { time } of tracked.values()) time.close();
      tracked.clear();
    },
  };
}

const containersUnder = (root: string): readonly string[] =>
  NURSERIES.flatMap((nursery) => {
    try {
      const names = readdirSync(`${root}/${nursery}`).filter((name) => CONTAINER.test(name));
      return names.map((name) => `${root}/${nursery}/${name}`);
    } catch {
      return [];
    }
  });
