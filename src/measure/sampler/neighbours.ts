// Looks for other jobs on this machine: runner workers that are not ours, and other samplers. Each process is read once, a young one twice.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Neighbours } from '../measure-input.ts';
import type { Absence } from '../trace/domain.ts';
import { readEnvironment } from './process-environment.ts';
import { isRunnerWorker, type ProcessStat, readProcess } from './process-stat.ts';

/** The name a sampler gives itself; at most 15 bytes are kept by the kernel (prctl(2), PR_SET_NAME). */
export const SAMPLER_NAME = 'carbon-sampler';

type Kind = 'worker' | 'sampler' | 'other';

interface Sighting {
  readonly kind: Kind;
  /** A process seen between its fork and its exec still bears its parent's name: one more look settles it. */
  readonly settled: boolean;
}

export interface NeighbourOptions {
  /** Pids that are no neighbours: this sampler and its own worker. */
  readonly own: readonly number[];
  /** Our job, as `jobOf` names it: another sampler of the same job is no stranger. Null outside a job. */
  readonly job?: string | null;
  readonly proc?: string;
}

/** USER_HZ: the unit in which the kernel counts the start of a process (time(7)). */
const TICKS_PER_SECOND = 100;
/** As old as this, a process runs what it was forked for. */
const GROWN_UP_TICKS = 15 * TICKS_PER_SECOND;

export function neighbourScan({ own, job = null, proc = '/proc' }: NeighbourOptions): () => Neighbours {
  const kernel = kernelThreads(proc);
  // Nearly all processes of a machine are nobody's business, and are passed over by their name in /proc.
  let passed: ReadonlySet<string> = new Set(own.map(String));
  let known: ReadonlyMap<string, Sighting> = new Map();
  return () => {
    const grownUpSince = ticksSinceBoot(proc) - GROWN_UP_TICKS;
    const passing = new Set(own.map(String));
    const seen = new Map<string, Sighting>();
    for (const name of namesIn(proc)) {
      if (passed.has(name)) {
        passing.add(name);
        continue;
      }
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      const before = known.get(name);
      const sighting = before?.settled
        ? before
        : look(pid, { proc, job, kernel, grownUpSince, again: before !== undefined });
      if (sighting.settled && sighting.kind === 'other') passing.add(name);
      else seen.set(name, sighting);
    }
    [passed, known] = [passing, seen];
    const kinds = [...seen.values()].map(({ kind }) => kind);
    const countOf = (wanted: Kind) => kinds.filter((kind) => kind === wanted).length;
    return { workers: countOf('worker'), samplers: countOf('sampler') };
  };
}

function namesIn(proc: string): readonly string[] {
  try {
    return readdirSync(proc);
  } catch {
    return [];
  }
}

interface Look {
  readonly proc: string;
  readonly job: string | null;
  /** Parent of all kernel threads, null where they are not seen. */
  readonly kernel: number | null;
  /** Who started before, in ticks since boot, has become what it is. */
  readonly grownUpSince: number;
  /** True the second time. */
  readonly again: boolean;
}

function look(pid: number, { proc, job, kernel, grownUpSince, again }: Look): Sighting {
  const process = readProcess(pid, proc);
  if (process === null || process.state === 'Z') return { kind: 'other', settled: again };
  // There are thousands of kernel threads on a large machine, and none is a runner.
  if (process.parent === kernel) return { kind: 'other', settled: true };
  return { kind: kindOf(process, { proc, job }), settled: again || process.startTime < grownUpSince };
}

/** The runner's id of a job; where there is none, as in a job container, or an empty one, as with `act`, the place that its steps share. */
export const jobOf = (name: (variable: string) => string | undefined): string | null =>
  name('RUNNER_TRACKING_ID') || (name('RUNNER_TEMP') ?? null);

function kindOf(process: ProcessStat, { proc, job }: Pick<Look, 'proc' | 'job'>): Kind {
  if (process.name === SAMPLER_NAME) {
    const environment = job === null ? null : readEnvironment(process.pid, proc);
    return environment !== null && jobOf((variable) => environment.get(variable)) === job
      ? 'other'
      : 'sampler';
  }
  return isRunnerWorker(process, proc) ? 'worker' : 'other';
}

const KTHREADD = 2;

/** In a PID namespace of its own a container has an ordinary process 2. */
const kernelThreads = (proc: string): number | null =>
  readProcess(KTHREADD, proc)?.name === 'kthreadd' ? KTHREADD : null;

/** NaN where uptime cannot be read: then nothing counts as grown up, and every process is read twice. */
function ticksSinceBoot(proc: string): number {
  try {
    return Number.parseFloat(readFileSync(`${proc}/uptime`, 'utf8')) * TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** The first PID namespace of every boot (include/linux/proc_ns.h, PROC_PID_INIT_INO). */
const INITIAL_NAMESPACE = 'pid:[4026531836]';

/** In a PID namespace of its own a sampler sees no neighbours: that must be said, or it looks like solitude. */
export function namespaceAbsence(proc = '/proc'): readonly Absence[] {
  try {
    if (readlinkSync(`${proc}/self/ns/pid`) === INITIAL_NAMESPACE) return [];
  } catch {
    // No namespace to read is no namespace to trust.
  }
  const hint =
    'Inside a container other jobs on this host cannot be seen; only its owner knows that it was alone.';
  return [{ source: 'neighbours', code: 'hidden', hint }];
}
