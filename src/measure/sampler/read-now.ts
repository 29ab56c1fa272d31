// Has all devices read now, for a boundary that lies between two beats: by the job's own sampler, which alone holds the driver.
import { setTimeout as delay } from 'node:timers/promises';
import type { MeterOptions } from '../meter/meter.ts';
import { ownNamespace, type SamplerHandle } from './handle.ts';
import { findLiveSampler } from './liveness.ts';
import { READ_SIGNAL } from './read-signal.ts';
import { hasHeader } from './start.ts';
import { readTail } from './trace-tail.ts';

/** A reading takes milliseconds. A sampler that needs longer is stuck in a driver, and nobody waits for that. */
const LIMIT_MS = 500;
const POLL_MS = 4;

/**
 * True when a reading was taken. Where the sampler lives no driver is touched from here, so a driver that hangs costs half a
 * second; where it cannot be reached, its last beat must do. Reads directly where it is gone. Never throws for a device.
 */
export async function readNow(
  { directory, trace }: Pick<SamplerHandle, 'directory' | 'trace'>,
  meters: MeterOptions,
): Promise<boolean> {
  const sampler = findLiveSampler(directory);
  if (sampler === null) {
    const { appendDirectRead } = await import('./direct-read.ts');
    return appendDirectRead({ trace }, meters);
  }
  const before = lastSample(trace);
  if (sampler.namespace !== ownNamespace() || !hasHeader(trace) || !ask(sampler)) return false;
  const deadline = performance.now() + LIMIT_MS;
  while (lastSample(trace) === before) {
    if (performance.now() >= deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

function ask({ pid }: SamplerHandle): boolean {
  try {
    return process.kill(pid, READ_SIGNAL);
  } catch {
    // It has ended in between, or is another user's.
    return false;
  }
}

const lastSample = (trace: string): string | undefined =>
  readTail(trace)
    ?.text.match(/^\{"k":"s","t":\d+/gm)
    ?.at(-1);
