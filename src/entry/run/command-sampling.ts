// The measurement around a wrapped command: in the trace of the measured job around it, else by a sampler of its own.
import { warning } from '@actions/core';
import { explain } from '../../errors.ts';
import type { MeterOptions } from '../../measure/meter/meter.ts';
import { finishSampler } from '../../measure/sampler/finish.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import { readNow } from '../../measure/sampler/read-now.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import { waitForReadings } from '../wait-for-readings.ts';

export interface Sampling {
  readonly sampler: SamplerHandle;
  /** CLOCK_MONOTONIC. */
  readonly startUs: number;
  /** Ends the measurement and gives the command's part of the trace. Never throws. */
  readonly end: () => Promise<MonotonicWindow>;
}

export interface SamplingWish {
  readonly label: string;
  readonly meters: MeterOptions;
  /** The sampler of the measured job around us; null when there is none. */
  readonly around: SamplerHandle | null;
  readonly start: () => SamplerHandle;
}

/** Null when nothing can be measured, which is said: the command runs all the same. */
export async function beginSampling({
  label,
  meters,
  around,
  start,
}: SamplingWish): Promise<Sampling | null> {
  try {
    const sampler = around ?? start();
    const mark = { label, whole: around === null };
    if (around === null) await waitForReadings(sampler.trace);
    else await readNow(sampler, meters);
    const startUs = monotonicUs();
    appendMark(sampler, { ...mark, at: 'start', monoUs: startUs });
    return {
      sampler,
      startUs,
      end: async () => {
        // Ends before the read, which is none of the command's time.
        const endUs = monotonicUs();
        appendMark(sampler, { ...mark, at: 'end', monoUs: endUs });
        // The sampler of a job goes on, and its next beat may be seconds away.
        if (around === null) await finishSampler(sampler, meters);
        else await readNow(sampler, meters);
        return { startUs, endUs };
      },
    };
  } catch (error) {
    warning(`The command is not measured. ${explain(error)}`, { title: 'carbon-action' });
    return null;
  }
}
