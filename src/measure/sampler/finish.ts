// Ends a job's sampler so that its trace has a last reading: the sampler's own where it lives, else a direct one.
import type { MeterOptions } from '../meter/meter.ts';
import type { SamplerHandle } from './handle.ts';
import { type StopOutcome, stopSampler } from './stop.ts';

/**
 * Never throws for a device. A sampler that had to be killed was most likely stuck in a driver: reading that driver here
 * would hang us as well, so of its devices the last reading stays the last; the kernel's own counters are read once more.
 */
export async function finishSampler(handle: SamplerHandle, meters: MeterOptions): Promise<StopOutcome> {
  const outcome = await stopSampler(handle);
  if (outcome === 'stopped') return outcome;
  // The meters are worth loading only here.
  const { appendDirectRead } = await import('./direct-read.ts');
  await appendDirectRead(handle, { ...meters, driverHangs: outcome === 'killed' });
  return outcome;
}
