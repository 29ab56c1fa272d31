// Entry `post`: stops the sampler, which reads all devices once more, and turns the trace into a kept, reviewed and published receipt.
import { getState, warning } from '@actions/core';
import { context } from '@actions/github';
import { CarbonError } from '../errors.ts';
import { finishSampler } from '../measure/sampler/finish.ts';
import { readHandle, tracePath } from '../measure/sampler/handle.ts';
import { findLiveSampler } from '../measure/sampler/liveness.ts';
import { readNow } from '../measure/sampler/read-now.ts';
import { monotonicUs } from '../measure/sampler/system-clock.ts';
import { failing } from './fail.ts';
import { readInputs } from './inputs.ts';
import { jobPlace } from './job-place.ts';
import { maskKeys } from './mask-keys.ts';
import { type OwnerFacts, readOwnerFacts } from './owner-facts.ts';
import { ownersMeters } from './owners-meters.ts';
import { conclude } from './run/conclude.ts';
import { connect } from './run/connect.ts';
import { recoverInterrupted } from './run/recover.ts';
import { removeOldJobs } from './run/remove-old-jobs.ts';
import { parseState, STATE_NAME } from './run/state.ts';
import { readWorkflowRun } from './run/workflow-run.ts';
import { runnerEnvironment } from './runner-environment.ts';

await failing({ mendable: 'warns', bug: 'warns' }, async () => {
  const state = parseState(getState(STATE_NAME));
  if (state === null) {
    await tidy();
    return 0;
  }
  const inputs = readInputs(process.env);
  const owner = readOwnerFacts(runnerEnvironment(process.env).values);
  await maskKeys(owner.keys);
  const { directory, hook, startUs } = state;
  const measuring = hook ?? directory;
  const trace = tracePath(measuring);
  const endUs = monotonicUs();
  const meters = ownersMeters(owner, process.env);
  const sampler = startUs === null && hook === null ? readHandle(directory) : null;
  // A use inside a measured job, or under the hook's sampler, leaves it running, whose next beat may be seconds away.
  if (sampler === null) await readNow({ directory: measuring, trace }, meters);
  else await finishSampler(sampler, meters);

  const run = readWorkflowRun(process.env, context.payload);
  const { model } = await conclude(
    {
      directory,
      trace,
      receiptId: state.receiptId,
      window: startUs === null ? null : { startUs, endUs },
      samplerLives: sampler === null && findLiveSampler(measuring) !== null,
      scope: 'job',
      within: state.within,
      outcome: inputs.jobStatus,
      notes: state.notes,
    },
    { inputs, owner, run, connection: connect(run, inputs.token, process.env) },
  );
  if (state.within === null) await settleEarlier(owner);
  return model.verdict.failed ? 1 : 0;
});

/** What earlier jobs of this runner have left. */
async function settleEarlier(owner: OwnerFacts): Promise<void> {
  const place = jobPlace(process.env, owner.stateDirectory);
  removeOldJobs(place, Date.now(), warning);
  await recoverInterrupted(place, owner, process.env.RUNNER_NAME || null);
}

/** Where main has wrapped a command, was killed, or began nothing; what is wrong with the owner's variables it has said. */
async function tidy(): Promise<void> {
  try {
    await settleEarlier(readOwnerFacts(runnerEnvironment(process.env).values));
  } catch (error) {
    if (!(error instanceof CarbonError)) throw error;
  }
}
