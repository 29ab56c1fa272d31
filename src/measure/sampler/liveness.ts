// Says which processes live: the runner's worker above us, and the sampler of a job.
import { closeSync, openSync, readSync } from 'node:fs';
import { ownNamespace, readHandle, type SamplerHandle } from './handle.ts';
import { isRunnerWorker, type ProcessIdentity, type ProcessStat, readProcess } from './process-stat.ts';
import { isEnded, readTail } from './trace-tail.ts';

/** True while this very process runs: not a zombie, and not another one that was given its number. */
export function isRunning({ pid, startTime }: ProcessIdentity, proc = '/proc'): boolean {
  const process = readProcess(pid, proc);
  return (
    process !== null && process.startTime === startTime && process.state !== 'Z' && process.state !== 'X'
  );
}

/** How the size of a process's memory begins where it has none left: a zombie's (proc_pid_statm(5)). */
const ZERO = '0'.charCodeAt(0);

/**
 * The same asked again and again through a kept descriptor: it stays with the process, reads nothing once that is reaped, and
 * never reaches another process that was given its number (proc(5)). A process has memory until it dies; the kernel tells
 * its size in a fifth of the time that its state takes.
 */
export function lifeline(identity: ProcessIdentity): () => boolean {
  const first = Buffer.alloc(1);
  let fd: number;
  try {
    fd = openSync(`/proc/${identity.pid}/statm`, 'r');
  } catch {
    return () => false;
  }
  // Only now is it certain whose the descriptor is.
  if (!isRunning(identity)) {
    closeSync(fd);
    return () => false;
  }
  return () => {
    try {
      return readSync(fd, first, 0, 1, 0) === 1 && first[0] !== ZERO;
    } catch {
      return false;
    }
  };
}

/** The nearest ancestor that is a runner's worker; null in a job container, another CI, or on a laptop. */
export const findWorker = (from: number = process.pid, proc = '/proc'): ProcessIdentity | null =>
  findAncestor((process) => isRunnerWorker(process, proc), from, proc);

/** The nearest ancestor of this name; null where there is none. */
export const findNamed = (name: string, from: number = process.pid, proc = '/proc'): ProcessIdentity | null =>
  findAncestor((process) => process.name === name, from, proc);

function findAncestor(
  isWanted: (process: ProcessStat) => boolean,
  from: number,
  proc: string,
): ProcessIdentity | null {
  for (let at = readProcess(from, proc); at !== null; at = readProcess(at.parent, proc)) {
    if (at.pid !== from && isWanted(at)) return { pid: at.pid, startTime: at.startTime };
    if (at.parent === 0) break;
  }
  return null;
}

/** The sampler of this job's directory while it lives; null when there is none or it has ended. */
export function findLiveSampler(directory: string): SamplerHandle | null {
  const handle = readHandle(directory);
  return handle !== null && lives(handle) ? handle : null;
}

/** A pid of another namespace is nobody's here, or somebody else's: then only the trace tells. */
const lives = (handle: SamplerHandle): boolean =>
  handle.namespace === ownNamespace() ? isRunning(handle) : isWriting(handle.trace);

/** A sampler that has not written for so long has missed several beats. */
const SILENT_MS = 5_000;
const SILENT_BEATS = 3;
const US_PER_MS = 1_000;

function isWriting(trace: string): boolean {
  const tail = readTail(trace);
  if (tail === null || isEnded(tail)) return false;
  const times = [...tail.text.matchAll(/^\{"k":"s","t":(\d+)/gm)].map(([, us]) => Number(us) / US_PER_MS);
  const [before, last] = times.slice(-2);
  const beatMs = before === undefined || last === undefined ? 0 : last - before;
  return Date.now() - tail.writtenMs < Math.max(SILENT_MS, SILENT_BEATS * beatMs);
}
