// The processes that a tool is made of: those below the one that was started, without the job that it watches. proc(5).
import { readdirSync, readFileSync } from 'node:fs';
import { cpuMs, peakRssMb } from '../process-cost.ts';

const MS_PER_TICK = 10;
const KIB_PER_MB = 1e6 / 1_024;
/** Places of the fields behind the name in `/proc/PID/stat`. */
const PARENT = 1;
const OWN_TIMES = [11, 12];
const TIMES_OF_CHILDREN = [13, 14];

interface Running {
  readonly pid: number;
  readonly fields: readonly string[];
}

/** Below `root`, itself not among them. A process whose command line begins with `spare` is left out, with all below it. */
export function processesBelow(root: number, spare: string | null = null): readonly number[] {
  const running = everyProcess();
  const found: number[] = [];
  const open = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { pid, fields } of running) {
      if (Number(fields[PARENT]) !== at || (spare !== null && commandLine(pid).startsWith(spare))) continue;
      found.push(pid);
      open.push(pid);
    }
  return found;
}

/** CPU time of these processes and of those that they have buried, ms. */
export const cpuMsOf = (pids: readonly number[]): number => sum(pids, (pid) => ownMs(pid) + buriedMs(pid));

export const peakRssMbOf = (pids: readonly number[]): number => sum(pids, peakRssMb);

/** Resident sets in which a page that n processes share counts as 1/n, MB. */
export const proportionalMbOf = (pids: readonly number[]): number =>
  sum(pids, (pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]) / KIB_PER_MB;
  });

export function endAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** The scheduler's clock is fine but forgets threads that have ended; the process's own counts them, in ticks. */
const ownMs = (pid: number): number => Math.max(cpuMs(pid), ticks(pid, OWN_TIMES));

const buriedMs = (pid: number): number => ticks(pid, TIMES_OF_CHILDREN);

const ticks = (pid: number, places: readonly number[]): number => {
  const fields = statOf(pid);
  return places.reduce((total, place) => total + Number(fields?.[place] ?? 0), 0) * MS_PER_TICK;
};

/** Of what has ended meanwhile nothing is known, and its parent has its times. */
function sum(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((total, pid) => {
    try {
      const value = of(pid);
      return total + (Number.isFinite(value) ? value : 0);
    } catch {
      return total;
    }
  }, 0);
}

const everyProcess = (): readonly Running[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(Number(name));
      return fields === null ? [] : [{ pid: Number(name), fields }];
    });

function statOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
