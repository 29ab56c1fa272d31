// Where a job's sampler keeps its files, and how it is found again: a directory, a pid and the start time of that pid.
import { readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole } from '../meter/file/read-whole.ts';
import type { ProcessIdentity } from './process-stat.ts';

export interface SamplerHandle extends ProcessIdentity {
  /** The job's own directory: `<state directory or RUNNER_TEMP>/carbon-action-<user id>/<job id>`. */
  readonly directory: string;
  /** The trace file in it. */
  readonly trace: string;
  /** PID namespace in which the pid counts, as `/proc/self/ns/pid` names it (namespaces(7)); null where it is not known. */
  readonly namespace: string | null;
}

export const tracePath = (directory: string): string => join(directory, 'trace.ndjson');

/** The sampler ends when this file appears: it works across PID namespaces, where signals do not. */
export const sentinelPath = (directory: string): string => join(directory, 'stop');

const identityPath = (directory: string): string => join(directory, 'sampler.json');

/** Of a sampler that we have started, and that so shares our PID namespace. */
export const handleOf = (directory: string, { pid, startTime }: ProcessIdentity): SamplerHandle => ({
  directory,
  trace: tracePath(directory),
  pid,
  startTime,
  namespace: ownNamespace(),
});

/** Pids of another namespace are those of other processes here: only the trace then tells whether its sampler lives. */
export function ownNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

/** @throws the system's error when the directory cannot be written. */
export function writeHandle({ directory, pid, startTime, namespace }: SamplerHandle): void {
  const saved = { pid, start_time: startTime, pid_namespace: namespace };
  writeFileSync(identityPath(directory), `${JSON.stringify(saved)}\n`);
}

/** The handle that was written into a job's directory; null when there is none. Paths follow the directory as we see it. */
export function readHandle(directory: string): SamplerHandle | null {
  try {
    const saved: unknown = JSON.parse(readWhole(identityPath(directory)).toString());
    if (typeof saved !== 'object' || saved === null || !('pid' in saved) || !('start_time' in saved))
      return null;
    const { pid, start_time: startTime } = saved;
    // Anybody may have written there: a pid below 1 stands for whole groups of processes (kill(2)).
    if (!isWhole(pid) || pid < 1 || !isWhole(startTime)) return null;
    const named = 'pid_namespace' in saved && typeof saved.pid_namespace === 'string';
    return {
      ...handleOf(directory, { pid, startTime }),
      namespace: named ? String(saved.pid_namespace) : null,
    };
  } catch {
    return null;
  }
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
