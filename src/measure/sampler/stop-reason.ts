// Tells when the sampler must end: it was asked to, its job's worker or directory is gone, or it is older than any job may be.
import { existsSync } from 'node:fs';
import type { EndReason } from '../trace/record.ts';
import { sentinelPath } from './handle.ts';
import { keepDirectory } from './kept-directory.ts';
import { lifeline } from './liveness.ts';
import type { ProcessIdentity } from './process-stat.ts';

export interface Life {
  readonly directory: string;
  /** The runner's worker above us; null where there is none to die with. */
  readonly worker: ProcessIdentity | null;
  /** The command line that started us; null in a job, whose steps end long before it does. */
  readonly parent: ProcessIdentity | null;
  readonly monoUs: () => number;
  readonly signalled: () => boolean;
}

/** A job on a self-hosted runner may run for 5 days (GitHub Docs, usage limits). */
const LONGEST_JOB_US = 5 * 24 * 60 * 60 * 1_000_000;

export function stopReason({ directory, worker, parent, monoUs, signalled }: Life): () => EndReason | null {
  const sentinel = sentinelPath(directory);
  const bornUs = monoUs();
  const look = keepDirectory(directory);
  const lives = [worker, parent].flatMap((process) => (process === null ? [] : [lifeline(process)]));
  return () => {
    const state = look();
    // A new file changes its directory, so an unchanged one needs no second look.
    if (state === 'changed' && existsSync(sentinel)) return 'stop';
    if (signalled()) return 'signal';
    if (state === 'gone') return 'dir-gone';
    if (lives.some((isAlive) => !isAlive())) return 'worker-gone';
    return monoUs() - bornUs > LONGEST_JOB_US ? 'max-age' : null;
  };
}
