// Whether nobody will conclude a job any more: its runner was shut down, or its post step did not come to its end.
import { statSync } from 'node:fs';
import { sentinelPath, tracePath } from '../../measure/sampler/handle.ts';
import type { Trace } from '../../measure/trace/trace.ts';

/** A job that is concluded beside us is silent for a minute at most; its post step is given no longer. */
const SILENCE_MS = 120_000;

export interface SilentJob {
  readonly directory: string;
  readonly end: Trace['end'];
  /** True when the runner that runs us ran it: a runner has one job at a time. */
  readonly onThisRunner: boolean;
}

/**
 * A sampler that no post step has stopped outlived its job, and an earlier job of this very runner is over: both are settled.
 * Else a trace without an end, or with the end that post asks for, may be in the hands of a post step on another runner that
 * shares the state directory, and is left alone while it is fresh.
 */
export function isAbandoned({ directory, end, onThisRunner }: SilentJob, nowMs: number): boolean {
  if (onThisRunner || (end !== null && end.reason !== 'stop')) return true;
  const touched = [tracePath(directory), sentinelPath(directory)].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return nowMs - Math.max(...touched) > SILENCE_MS;
}
