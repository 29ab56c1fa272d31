// Looks for other jobs on this machine: runner workers that are not ours, and other samplers. Each process is read at most twice.
import { readdirSync, readlinkSync } from 'node:fs';
import type { Neighbours } from '../measure-input.ts';
import type { Absence } from '../trace/domain.ts';
import { isRunnerWorker, readProcess } from './process-stat.ts';

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
  readonly proc?: string;
}

export function neighbourScan({ own, proc = '/proc' }: NeighbourOptions): () => Neighbours {
  let known = new Map<number, Sighting>();
  return () => {
    const seen = new Map<number, Sighting>();
    for (const pid of pidsIn(proc)) {
      const before = known.get(pid);
      seen.set(pid, before?.settled ? before : { kind: kindOf(pid, proc), settled: before !== undefined });
    }
    known = seen;
    const count = (kind: Kind) =>
      [...seen].filter(([pid, sighting]) => sighting.kind === kind && !own.includes(pid)).length;
    return { workers: count('worker'), samplers: count('sampler') };
  };
}

function pidsIn(proc: string): number[] {
  try {
    return readdirSync(proc)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function kindOf(pid: number, proc: string): Kind {
  const process = readProcess(pid, proc);
  if (process === null || process.state === 'Z') return 'other';
  if (process.name === SAMPLER_NAME) return 'sampler';
  return isRunnerWorker(process, proc) ? 'worker' : 'other';
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
