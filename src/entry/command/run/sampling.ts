// The sampler of a command at a terminal: that of the measured job around it, else one of its own.
import { rmSync } from 'node:fs';
import { explain } from '../../../errors.ts';
import type { SamplerHandle } from '../../../measure/sampler/handle.ts';
import { readNow } from '../../../measure/sampler/read-now.ts';
import { stopSampler } from '../../../measure/sampler/stop.ts';
import { findMeasuredJob } from '../../measured-job.ts';
import { waitForReadings } from '../../wait-for-readings.ts';
import { say } from '../command.ts';
import type { Settings } from '../settings.ts';
import { startShortSampler } from '../short-sampler.ts';

export interface Sampling {
  readonly sampler: SamplerHandle;
  readonly isOurs: boolean;
  readonly within: string | null;
}

/**
 * Returns as soon as the process exists. Inside a measured job its sampler is used: two would count one device twice.
 * Measuring fails open: null when nothing can be measured, which is said.
 */
export function beginSampling(settings: Settings): Sampling | null {
  const { owner } = settings;
  try {
    const job = findMeasuredJob(process.env, owner.stateDirectory);
    if (job !== null) return { sampler: job.sampler, isOurs: false, within: job.receiptId };
    return { sampler: startShortSampler(settings, owner.intervalMs), isOurs: true, within: null };
  } catch (error) {
    say(`Nothing is measured. ${explain(error)}`);
    return null;
  }
}

/** What the command's first moment is measured from. Never throws for a device. */
export async function firstReadings({ sampler, isOurs }: Sampling, { meters }: Settings): Promise<void> {
  if (isOurs) await waitForReadings(sampler.trace);
  else await readNow(sampler, meters);
}

/** For a command that is refused: nothing has been measured yet that anybody would wait for. */
export async function abandonSampling({ sampler, isOurs }: Sampling): Promise<void> {
  if (!isOurs) return;
  await stopSampler(sampler, { graceMs: 0 });
  rmSync(sampler.directory, { recursive: true, force: true });
}
