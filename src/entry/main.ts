// Entry `main`: validates the inputs, starts the sampler before anything heavy is loaded, and returns; or measures one command.
import { rmSync } from 'node:fs';
import { CarbonError, type ErrorCode, explain } from '../errors.ts';
import type { SamplerHandle } from '../measure/sampler/handle.ts';
import { findLiveSampler } from '../measure/sampler/liveness.ts';
import { waitForHeader } from '../measure/sampler/start.ts';
import { stopSampler } from '../measure/sampler/stop.ts';
import { failing } from './fail.ts';
import { INPUT_NAMES, inputVariable } from './input-names.ts';
import { readInputs } from './inputs.ts';
import { maskKeys } from './mask-keys.ts';
import { measuringPlace } from './measuring-place.ts';
import { readOwnerFacts } from './owner-facts.ts';
import { refuseMisspelt } from './refuse-misspelt.ts';
import { refuseStatedPlace } from './refuse-stated-place.ts';
import { runnerEnvironment } from './runner-environment.ts';
import { startJobSampler } from './start-job-sampler.ts';

/** Nobody waits for a slow machine: a header that is late is found by post. */
const HEADER_LIMIT_MS = 100;

/** A full or unwritable disk, a process that cannot be made: nobody's input is at fault, and the job is not to be broken for it. */
const OF_THE_PLACE: readonly ErrorCode[] = ['file-unwritable', 'command-not-started'];

/** What escapes a wrapped command's run is that it did not run. */
const bug = process.env[inputVariable('run')]?.trim() ? 'fails' : 'warns';

await failing({ mendable: 'fails', bug }, async () => {
  refuseMisspelt(process.env, INPUT_NAMES);
  const inputs = readInputs(process.env);
  const owner = readOwnerFacts(runnerEnvironment(process.env).values);
  await maskKeys(owner.keys);
  const { place, hook, isMeasured } = await measuringPlace(process.env, owner.stateDirectory);
  await refuseStatedPlace(inputs.region, owner);
  const start = (directory: string) => startJobSampler(directory, owner, process.env);
  if (inputs.run !== null) {
    const around = isMeasured || hook !== null ? findLiveSampler(hook ?? place.directory) : null;
    const { wrapCommand } = await import('./run/wrap-command.ts');
    return wrapCommand({ inputs, script: inputs.run, owner, place, hook, around, start });
  }
  let sampler: SamplerHandle | null = null;
  try {
    if (!isMeasured && hook === null) sampler = start(place.directory);
    const [{ beginJob }] = await Promise.all([
      import('./run/begin-job.ts'),
      sampler && waitForHeader(sampler, HEADER_LIMIT_MS),
    ]);
    beginJob({ inputs, place, hook, isMeasured });
  } catch (error) {
    if (sampler !== null) await abandon(sampler);
    if (error instanceof CarbonError && !OF_THE_PLACE.includes(error.code)) throw error;
    const { warning } = await import('@actions/core');
    warning(`Nothing is measured. ${explain(error)}`, { title: 'carbon-action' });
  }
  return 0;
});

/** Nobody would stop it later; its directory must not look to a later use like that of a measured job. */
async function abandon(sampler: SamplerHandle): Promise<void> {
  await stopSampler(sampler);
  rmSync(sampler.directory, { recursive: true, force: true });
}
