// Starts the sampler of a job as the machine's owner wants it: for main and for the runner's hook alike.
import type { SamplerHandle } from '../measure/sampler/handle.ts';
import { findNamed } from '../measure/sampler/liveness.ts';
import { startSampler } from '../measure/sampler/start.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { findProduct } from './product.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CarbonError as `startSampler` does. */
export const startJobSampler = (directory: string, owner: OwnerFacts, env: Environment): SamplerHandle =>
  startSampler({
    directory,
    command: findProduct().sampler,
    env,
    sampleEvery: `${owner.intervalMs}ms`,
    nvmlPath: owner.nvml,
    exporterUrl: owner.exporter,
    // nektos/act has no worker process: killed, it leaves the job's directory behind, and nobody else would end the sampler.
    parent: env.ACT === 'true' ? findNamed('act') : null,
  });
