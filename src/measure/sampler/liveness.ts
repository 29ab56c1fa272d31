// Says which processes live: the runner's worker above us, and the sampler of a job.
import { readHandle, type SamplerHandle } from './handle.ts';
import { isRunnerWorker, type ProcessIdentity, readProcess } from './process-stat.ts';

/** True while this very process runs: not a zombie, and not another one that was given its number. */
export function isRunning({ pid, startTime }: ProcessIdentity, proc = '/proc'): boolean {
  const process = readProcess(pid, proc);
  return (
    process !== null && process.startTime === startTime && process.state !== 'Z' && process.state !== 'X'
  );
}

/** The nearest ancestor that is a runner's worker; null in a job container, another CI, or on a laptop. */
export function findWorker(from: number = process.pid, proc = '/proc'): ProcessIdentity | null {
  for (let at = readProcess(from, proc); at !== null; at = readProcess(at.parent, proc)) {
    if (at.pid !== from && isRunnerWorker(at, proc)) return { pid: at.pid, startTime: at.startTime };
    if (at.parent === 0) break;
  }
  return null;
}

/** The sampler of this job's directory while it lives; null when there is none or it has ended. */
export function findLiveSampler(directory: string): SamplerHandle | null {
  const handle = readHandle(directory);
  return handle !== null && isRunning(handle) ? handle : null;
}
