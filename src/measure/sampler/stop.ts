// Ends the sampler of a job: asks by a file, rings by a signal, and only then ends it by force.
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type SamplerHandle, sentinelPath } from './handle.ts';
import { isRunning } from './liveness.ts';
import { hasHeader } from './start.ts';
import { isEnded, readTail } from './trace-tail.ts';

/** `stopped`: it read all devices once more and wrote its end; `killed`: by force, the trace may end in a torn line; `gone`: it had ended before. */
export type StopOutcome = 'stopped' | 'killed' | 'gone';

export interface StopOptions {
  /** How long to wait for the end of the trace, ms. */
  readonly graceMs?: number;
}

const GRACE_MS = 3_000;
/** A sampler we cannot see may be dead, or live in another PID namespace and look for the file within a second. */
const UNSEEN_MS = 1_500;
const AFTER_SIGNAL_MS = 1_000;
const POLL_MS = 10;

/** Never throws: a directory that cannot be written leaves the signals. */
export async function stopSampler(handle: SamplerHandle, options: StopOptions = {}): Promise<StopOutcome> {
  if (hasEnded(handle)) return 'gone';
  writeSentinel(handle.directory);
  const seen = isRunning(handle);
  // The signal only wakes it: with the file there it ends as `stop`. Before its header it may not yet listen.
  if (seen && hasHeader(handle.trace)) signal(handle, 'SIGTERM');
  const graceMs = options.graceMs ?? GRACE_MS;
  if (await endsWithin(handle, seen ? graceMs : Math.min(graceMs, UNSEEN_MS))) return 'stopped';
  if (!isRunning(handle)) return 'gone';
  signal(handle, 'SIGTERM');
  if (await endsWithin(handle, AFTER_SIGNAL_MS)) return 'stopped';
  if (!isRunning(handle)) return 'gone';
  signal(handle, 'SIGKILL');
  return 'killed';
}

function writeSentinel(directory: string): void {
  try {
    writeFileSync(sentinelPath(directory), '');
  } catch {
    // The directory may be gone, and the sampler with it.
  }
}

function signal(handle: SamplerHandle, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!isRunning(handle)) return;
  try {
    process.kill(handle.pid, name);
  } catch {
    // It ended in between.
  }
}

async function endsWithin(handle: SamplerHandle, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  let wasRunning = isRunning(handle);
  while (!hasEnded(handle)) {
    const runs = isRunning(handle);
    // It ran and does no longer: its last line was written before it ended, or never will be.
    if ((wasRunning && !runs) || performance.now() >= deadline) return hasEnded(handle);
    wasRunning = runs;
    await delay(POLL_MS);
  }
  return true;
}

function hasEnded({ trace }: SamplerHandle): boolean {
  const tail = readTail(trace);
  return tail !== null && isEnded(tail);
}
