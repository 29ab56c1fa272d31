// Where a job's sampler keeps its files, and how it is found again: a directory, a pid and the start time of that pid.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-stat.ts';

export interface SamplerHandle extends ProcessIdentity {
  /** The job's own directory: `<state directory or RUNNER_TEMP>/carbon-action-<user id>/<job id>`. */
  readonly directory: string;
  /** The trace file in it. */
  readonly trace: string;
}

export const tracePath = (directory: string): string => join(directory, 'trace.ndjson');

/** The sampler ends when this file appears: it works across PID namespaces, where signals do not. */
export const sentinelPath = (directory: string): string => join(directory, 'stop');

const identityPath = (directory: string): string => join(directory, 'sampler.json');

export const handleOf = (directory: string, { pid, startTime }: ProcessIdentity): SamplerHandle => ({
  directory,
  trace: tracePath(directory),
  pid,
  startTime,
});

/** @throws the system's error when the directory cannot be written. */
export function writeHandle({ directory, pid, startTime }: SamplerHandle): void {
  writeFileSync(identityPath(directory), `${JSON.stringify({ pid, start_time: startTime })}\n`);
}

/** The handle that was written into a job's directory; null when there is none. Paths follow the directory as we see it. */
export function readHandle(directory: string): SamplerHandle | null {
  try {
    const saved: unknown = JSON.parse(readFileSync(identityPath(directory), 'utf8'));
    if (typeof saved !== 'object' || saved === null || !('pid' in saved) || !('start_time' in saved))
      return null;
    const { pid, start_time: startTime } = saved;
    return typeof pid === 'number' && typeof startTime === 'number'
      ? handleOf(directory, { pid, startTime })
      : null;
  } catch {
    return null;
  }
}
