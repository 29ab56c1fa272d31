// Runs the command between two marks of a sampler; without a sampler it runs just the same.
import { rmSync } from 'node:fs';
import { explain } from '../../../errors.ts';
import { finishSampler } from '../../../measure/sampler/finish.ts';
import type { SamplerHandle } from '../../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../../measure/sampler/liveness.ts';
import { appendMark } from '../../../measure/sampler/mark.ts';
import { readNow } from '../../../measure/sampler/read-now.ts';
import { monotonicUs } from '../../../measure/sampler/system-clock.ts';
import { stoppedSentence } from '../../../report/stopped.ts';
import type { Excess } from '../../../review/exceed/find-excess.ts';
import type { MonotonicWindow } from '../../account-trace.ts';
import { runWatched, type Watch, type WatchedResult } from '../../exceed/run-watched.ts';
import { findMeasuredJob } from '../../measured-job.ts';
import type { CommandResult } from '../../run-command.ts';
import { say } from '../command.ts';
import type { Settings } from '../settings.ts';
import { startShortSampler } from '../short-sampler.ts';
import { localJudgement } from './local-judgement.ts';
import type { Plan } from './plan.ts';

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

export async function measureCommand(plan: Plan, settings: Settings): Promise<MeasuredCommand> {
  const judgement = plan.review.onExceed === 'stop' ? await localJudgement(plan, settings) : null;
  const sampling = await beginSampling(settings);
  if (sampling === null) return { ...(await perform(plan, null)), measurement: null };
  const { sampler, isOurs, within } = sampling;
  const mark = { label: plan.name, whole: isOurs };
  const startUs = monotonicUs();
  appendMark(sampler, { ...mark, at: 'start', monoUs: startUs });
  const { result, excess } = await perform(
    plan,
    judgement && {
      trace: sampler.trace,
      startUs,
      beatMs: settings.owner.intervalMs,
      samplerLives: () => findLiveSampler(sampler.directory) !== null,
      judgement: judgement.coming,
      onExcess: (certain) => say(stoppedSentence(certain)),
      onFailure: (error) => say(`The budget is not watched any more. ${explain(error)}`),
    },
  );
  // Ends before the read, which is none of the command's time.
  const endUs = monotonicUs();
  appendMark(sampler, { ...mark, at: 'end', monoUs: endUs });
  if (isOurs) await finishSampler(sampler, settings.meters);
  else await readNow(sampler, settings.meters);
  const remove = () => {
    if (isOurs) rmSync(sampler.directory, { recursive: true, force: true });
  };
  const samplerLives = !isOurs && findLiveSampler(sampler.directory) !== null;
  const window = { startUs, endUs };
  return { result, excess, measurement: { trace: sampler.trace, window, samplerLives, within, remove } };
}

interface Sampling {
  readonly sampler: SamplerHandle;
  readonly isOurs: boolean;
  readonly within: string | null;
}

/** Inside a measured job its sampler is used: two would count one device twice. Measuring fails open. */
async function beginSampling(settings: Settings): Promise<Sampling | null> {
  const { owner, meters } = settings;
  try {
    const job = findMeasuredJob(process.env, owner.stateDirectory);
    if (job !== null) {
      await readNow(job.sampler, meters);
      return { sampler: job.sampler, isOurs: false, within: job.receiptId };
    }
    const sampler = await startShortSampler(settings, owner.intervalMs);
    return { sampler, isOurs: true, within: null };
  } catch (error) {
    say(`Nothing is measured. ${explain(error)}`);
    return null;
  }
}

async function perform({ file, args }: Plan, watch: Watch | null): Promise<WatchedResult> {
  const command = { file, args, cwd: process.cwd(), env: process.env, killAfterTermMs: null };
  const watched = await runWatched(command, watch);
  if (watched.result.notStarted) say(explain(watched.result.notStarted));
  return watched;
}
