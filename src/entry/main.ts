// Entry `main`: validates the inputs, starts the sampler before anything heavy is loaded, and returns; or measures one command.
import { existsSync } from 'node:fs';
import { findLiveSampler } from '../measure/sampler/liveness.ts';
import { startSampler, waitForHeader } from '../measure/sampler/start.ts';
import { failing } from './fail.ts';
import { readInputs } from './inputs.ts';
import { jobPlace, recordPath } from './job-place.ts';
import { readOwnerFacts } from './owner-facts.ts';
import { findProduct } from './product.ts';
import { runnerEnvironment } from './runner-environment.ts';

/** Nobody waits for a slow machine: a header that is late is found by post. */
const HEADER_LIMIT_MS = 100;

await failing('fails', async () => {
  const inputs = readInputs(process.env);
  const owner = readOwnerFacts(runnerEnvironment(process.env).values);
  const place = jobPlace(process.env, owner.stateDirectory);
  const isMeasured = existsSync(recordPath(place.directory));
  if (inputs.region !== 'auto' || owner.isStated) {
    const { refuseBadPlace } = await import('./refuse-bad-place.ts');
    refuseBadPlace(inputs.region, owner);
  }
  const start = (directory: string) =>
    startSampler({
      directory,
      command: [process.execPath, findProduct().sampler],
      env: process.env,
      sampleEvery: `${owner.intervalMs}ms`,
      nvmlPath: owner.nvml,
    });
  if (inputs.run !== null) {
    const around = isMeasured ? findLiveSampler(place.directory) : null;
    const { wrapCommand } = await import('./run/wrap-command.ts');
    return wrapCommand({ inputs, script: inputs.run, owner, place, around, start });
  }
  const sampler = isMeasured ? null : start(place.directory);
  const [{ beginJob }] = await Promise.all([
    import('./run/begin-job.ts'),
    sampler && waitForHeader(sampler, HEADER_LIMIT_MS),
  ]);
  beginJob({ inputs, place, sampler });
  return 0;
});
