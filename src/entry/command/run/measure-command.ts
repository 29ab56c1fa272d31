// Runs the command between two marks of a sampler; without a sampler it runs just the same.
import { rmSync } from 'node:fs';
import { explain } from '../../../errors.ts';
import { finishSampler } from '../../../measure/sampler/finish.ts';
import { findLiveSampler } from '../../../measure/sampler/liveness.ts';
import { appendMark } from '../../../measure/sampler/mark.ts';
import { readNow } from '../../../measure/sampler/read-now.ts';
import { monotonicUs } from '../../../measure/sampler/system-clock.ts';
import type { Excess } from '../../../review/exceed/find-excess.ts';
import type { MonotonicWindow } from '../../account-trace.ts';
import { runWatched, type Watch, type WatchedResult } from '../../exceed/run-watched.ts';
import { refuseStatedPlace } from '../../refuse-stated-place.ts';
import type { CommandResult } from '../../run-command.ts';
import { say } from '../command.ts';
import type { Settings } from '../settings.ts';
import type { BudgetWatch } from './budget-watch.ts';
import type { Plan } from './plan.ts';
import { abandonSampling, beginSampling, firstReadings } from './sampling.ts';

export interface Measurement {
  readonly trace: string;
  readonly window: MonotonicWindow;
  /** True where the sampler is not ours to stop, and measures on. */
  readonly samplerLives: boolean;
  /** Receipt id of the measured job around us; null when we are the outermost. */
  readonly within: string | null;
  readonly remove: () => void;
}

export interface MeasuredCommand {
  readonly result: CommandResult;
  /** Null when nothing could be measured, which has been said. */
  readonly measurement: Measurement | null;
  /** Why the command was stopped at a budget; null where it was not. */
  readonly excess: Excess | null;
}

/**
 * The sampler opens its meters while the last is loaded that may refuse the command.
 * @throws CarbonError where it was not started: its place, or what it shall be stopped at, cannot be told.
 */
export async function measureCommand(plan: Plan, settings: Settings): Promise<MeasuredCommand> {
  const sampling = beginSampling(settings);
  let watch: BudgetWatch | null;
  try {
    watch = await lastChecked(plan, settings);
  } catch (error) {
    if (sampling !== null) await abandonSampling(sampling);
    throw error;
  }
  if (sampling === null) return { ...(await perform(plan, null)), measurement: null };
  const { sampler, isOurs, within } = sampling;
  await firstReadings(sampling, settings);
  const mark = { label: plan.name, whole: isOurs };
  const startUs = monotonicUs();
  appendMark(sampler, { ...mark, at: 'start', monoUs: startUs });
  const { result, excess } = await perform(plan, watch?.(sampler, startUs) ?? null);
  // Ends before the read, which is none of the command's time.
  const endUs = monotonicUs();
  appendMark(sampler, { ...mark, at: 'end', monoUs: endUs });
  // Loads while the sampler ends; who concludes says what is wrong with it.
  if (!result.notStarted) import('../conclude-measurement.ts').catch(() => undefined);
  if (isOurs) await finishSampler(sampler, settings.meters);
  else await readNow(sampler, settings.meters);
  const remove = () => {
    if (isOurs) rmSync(sampler.directory, { recursive: true, force: true });
  };
  const samplerLives = !isOurs && findLiveSampler(sampler.directory) !== null;
  const window = { startUs, endUs };
  return { result, excess, measurement: { trace: sampler.trace, window, samplerLives, within, remove } };
}

/** Null for a command that nobody ends. */
async function lastChecked(plan: Plan, settings: Settings): Promise<BudgetWatch | null> {
  await refuseStatedPlace(plan.region, settings.owner);
  if (plan.review.onExceed !== 'stop') return null;
  const { budgetWatch } = await import('./budget-watch.ts');
  return budgetWatch(plan, settings);
}

async function perform({ file, args }: Plan, watch: Watch | null): Promise<WatchedResult> {
  const command = { file, args, cwd: process.cwd(), env: process.env, killAfterTermMs: null };
  const watched = await runWatched(command, watch);
  if (watched.result.notStarted) say(explain(watched.result.notStarted));
  return watched;
}
