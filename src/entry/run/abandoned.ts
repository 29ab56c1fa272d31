// Whether nobody will conclude a job any more: its runner was shut down, or its post step did not come to its end.
import { statSync } from 'node:fs';
import { sentinelPath, tracePath } from '../../measure/sampler/handle.ts';
import type { Trace } from '../../measure/trace/trace.ts';

/** A job that is concluded beside us is silent for a minute at most; its post step is given no longer. */
const SILENCE_MS = 120_000;

/**
 * A sampler that was not stopped by a post step outlived its job: that is settled at once. A trace without an end, or with the
 * end that post asks for, may be in the hands of a post step on another runner, and is left alone while it is fresh.
 */
export function isAbandoned(directory: string, end: Trace['end'], nowMs: number): boolean {
  if (end !== null && end.reason !== 'stop') return true;
  const touched = [tracePath(directory), sentinelPath(directory)].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return nowMs - Math.max(...touched) > SILENCE_MS;
}
