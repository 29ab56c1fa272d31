// What ends a command of the command line at its budget; loaded only where it shall.
import { explain } from '../../../errors.ts';
import type { SamplerHandle } from '../../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../../measure/sampler/liveness.ts';
import { stoppedSentence } from '../../../report/stopped.ts';
import type { Watch } from '../../exceed/run-watched.ts';
import { say } from '../command.ts';
import type { Settings } from '../settings.ts';
import { localJudgement } from './local-judgement.ts';
import type { Plan } from './plan.ts';

/** `startUs`: of the command, CLOCK_MONOTONIC. */
export type BudgetWatch = (sampler: SamplerHandle, startUs: number) => Watch;

/** @throws CarbonError for a place that the grams of a budget cannot be of. */
export async function budgetWatch(plan: Plan, settings: Settings): Promise<BudgetWatch> {
  const { coming } = await localJudgement(plan, settings);
  return ({ trace, directory }, startUs) => ({
    trace,
    startUs,
    beatMs: settings.owner.intervalMs,
    samplerLives: () => findLiveSampler(directory) !== null,
    judgement: coming,
    onExcess: (certain) => say(stoppedSentence(certain)),
    onFailure: (error) => say(`The budget is not watched any more. ${explain(error)}`),
  });
}
