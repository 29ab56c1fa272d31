// `on-exceed: stop` of a wrapped command: refused where nothing could ever stop it, else what watches it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { info, warning } from '@actions/core';
import { explain } from '../../errors.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import { stoppedSentence } from '../../report/stopped.ts';
import { refuseUnstoppable } from '../exceed/refuse-unstoppable.ts';
import type { Watch } from '../exceed/run-watched.ts';
import type { Inputs } from '../inputs.ts';
import type { Sampling } from './command-sampling.ts';
import type { Circumstances } from './conclude.ts';
import { runningJudgement } from './running-judgement.ts';

/**
 * Budgets of the base's configuration are not known yet; where the workspace has a file of that name, there may be some.
 * @throws CarbonError `bad-input`.
 */
export function refuseWhatCannotStop(
  { onExceed, budgets, ledger, work, config }: Inputs,
  workspace: string,
): void {
  if (onExceed !== 'stop' || existsSync(join(workspace, config))) return;
  // The unit of work is known at the end, and is a part of what a run is compared under.
  refuseUnstoppable({ budgets, hasHistory: ledger.kind !== 'none' && work === null, code: 'bad-input' });
}

/** Null for a command that nobody ends, or that is not measured. `within`: receipt id of the measured job around it. */
export function stopWatch(
  sampling: Sampling | null,
  within: string | null,
  circumstances: Circumstances,
): Watch | null {
  const { inputs, owner } = circumstances;
  if (sampling === null || inputs.onExceed !== 'stop') return null;
  const { sampler, startUs } = sampling;
  const judgement = runningJudgement(within, circumstances);
  // Whoever waits for it says so; where the command cannot be started nobody does.
  judgement.catch(() => undefined);
  return {
    trace: sampler.trace,
    startUs,
    beatMs: owner.intervalMs,
    samplerLives: () => findLiveSampler(sampler.directory) !== null,
    judgement,
    onExcess: (excess) => info(stoppedSentence(excess)),
    onFailure: (error) =>
      warning(`The budget is not watched any more. ${explain(error)}`, { title: 'carbon-action' }),
  };
}
