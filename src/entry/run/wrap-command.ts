// The `run:` input: measures one command, alone or as a part of a measured job, and passes its output, signals and exit code through.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setOutput, warning } from '@actions/core';
import { context } from '@actions/github';
import type { Outcome } from '../../account/receipt/receipt.ts';
import { explain } from '../../errors.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import { outputsOf } from '../../report/outputs.ts';
import type { Excess } from '../../review/exceed/find-excess.ts';
import type { MonotonicWindow } from '../account-trace.ts';
import { runWatched, type Watch, type WatchedResult } from '../exceed/run-watched.ts';
import { readHookReceiptId } from '../hook-record.ts';
import type { Inputs } from '../inputs.ts';
import { type JobPlace, recordPath } from '../job-place.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { ownersMeters } from '../owners-meters.ts';
import type { CommandResult } from '../run-command.ts';
import { shellCommand } from '../shell.ts';
import { beginSampling } from './command-sampling.ts';
import { type Circumstances, conclude } from './conclude.ts';
import { connect } from './connect.ts';
import { type JobRecord, readJobRecord, writeJobRecord } from './job-record.ts';
import { newReceiptId } from './new-receipt-id.ts';
import { stepEnvironment } from './step-environment.ts';
import { refuseWhatCannotStop, stopWatch } from './stop-watch.ts';
import { readWorkflowRun } from './workflow-run.ts';

export interface CommandToWrap {
  readonly inputs: Inputs;
  readonly script: string;
  readonly owner: OwnerFacts;
  readonly place: JobPlace;
  /** Directory of the sampler that the runner's hook has started; null where the job is not measured by it. */
  readonly hook: string | null;
  /** The sampler of the measured job around us; null when there is none. */
  readonly around: SamplerHandle | null;
  readonly start: (directory: string) => SamplerHandle;
}

/** The runner kills the step 2.5 s after SIGTERM, and then only its entry process (runner source, ProcessInvoker). */
const KILL_AFTER_TERM_MS = 1_500;
const SUFFIX_BYTES = 4;
/** Exit status of a command that succeeded over a failed budget, or that was stopped at one. */
const OVER_BUDGET = 1;

/**
 * The exit status of the step. Whatever goes wrong with measuring, the command runs once and its own status counts.
 * @throws CarbonError or the system's error only where the command did not run.
 */
export async function wrapCommand(wanted: CommandToWrap): Promise<number> {
  const { inputs, owner, place, around, start } = wanted;
  refuseWhatCannotStop(inputs, process.env.GITHUB_WORKSPACE ?? '.');
  const run = readWorkflowRun(process.env, context.payload);
  const circumstances = { inputs, owner, run, connection: connect(run, inputs.token, process.env) };
  // Not the sampler's directory, which there may be none of, and which is not the command's.
  const directory = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'carbon-run-'));
  const receiptId = newReceiptId(run);
  const record = { receiptId, scope: 'command', name: inputs.name, matrix: inputs.matrix, run } as const;
  const sampling = await beginSampling({
    label: inputs.name ?? 'run',
    meters: ownersMeters(owner, process.env),
    around,
    start: () => recorded(start(`${place.directory}-${randomBytes(SUFFIX_BYTES).toString('hex')}`), record),
  });
  const within = outerReceipt(wanted);
  const watch = stopWatch(sampling, within, circumstances);
  let watched: WatchedResult;
  let window: MonotonicWindow | undefined;
  let hasRun = false;
  try {
    watched = await runScript(wanted, directory, watch);
    hasRun = watched.result.notStarted === null;
  } finally {
    // A cancelled step is signalled again while we account for it; the runner's last signal cannot be ignored anyway.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
    window = await sampling?.end();
    // What never ran has used nothing that is worth a receipt, of ours or of a later job.
    if (!hasRun && around === null && sampling !== null)
      rmSync(recordPath(sampling.sampler.directory), { force: true });
  }
  const { result, excess } = watched;
  const exitCode = excess === null ? result.exitCode : OVER_BUDGET;
  if (sampling === null || window === undefined || !hasRun) return exitCode;
  try {
    const ended = {
      sampler: sampling.sampler,
      receiptId,
      within,
      window,
      outcome: outcomeOf(result),
      excess,
    };
    const failed = await report(wanted, circumstances, ended);
    return exitCode === 0 && failed ? OVER_BUDGET : exitCode;
  } catch (error) {
    warning(explain(error), { title: 'carbon-action' });
    return exitCode;
  }
}

/** Should we be killed, a later job learns from it whose trace that is; where it cannot be written, only that is lost. */
function recorded(sampler: SamplerHandle, record: JobRecord): SamplerHandle {
  try {
    writeJobRecord(sampler.directory, record);
  } catch {
    // As above.
  }
  return sampler;
}

async function runScript(
  { inputs, script }: CommandToWrap,
  directory: string,
  watch: Watch | null,
): Promise<WatchedResult> {
  const { shell } = inputs;
  const [file, ...args] = shellCommand({ text: script, shell, directory, path: process.env.PATH });
  const command = {
    file,
    args,
    cwd: inputs.workingDirectory ?? process.env.GITHUB_WORKSPACE ?? process.cwd(),
    env: stepEnvironment(process.env),
    killAfterTermMs: KILL_AFTER_TERM_MS,
  };
  const watched = await runWatched(command, watch);
  if (watched.result.notStarted) process.stderr.write(`${explain(watched.result.notStarted)}\n`);
  return watched;
}

/** A program that saves its work when it is stopped, and succeeds, has not done all of it. */
function outcomeOf({ exitCode, signal, wasEnded }: CommandResult): Outcome {
  if (signal !== null || wasEnded) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

/** Receipt id of the measured job around us; null when we are the outermost. */
function outerReceipt({ place, hook, around }: CommandToWrap): string | null {
  if (around === null) return null;
  return readJobRecord(place.directory)?.receiptId ?? (hook === null ? null : readHookReceiptId(hook));
}

interface Ended {
  readonly sampler: SamplerHandle;
  readonly receiptId: string;
  readonly window: MonotonicWindow;
  readonly within: string | null;
  readonly outcome: Outcome;
  readonly excess: Excess | null;
}

/** True when a budget failed. */
async function report(
  { place, around }: CommandToWrap,
  circumstances: Circumstances,
  { sampler, receiptId, window, within, outcome, excess }: Ended,
): Promise<boolean> {
  const conclusion = await conclude(
    {
      // A hook's directory is not ours to write into.
      directory: around === null ? sampler.directory : place.directory,
      trace: sampler.trace,
      receiptId,
      window,
      samplerLives: around !== null && findLiveSampler(sampler.directory) !== null,
      scope: 'command',
      within,
      outcome,
      excess,
      notes: [],
    },
    circumstances,
  );
  for (const [name, value] of Object.entries(outputsOf(conclusion.model, conclusion))) setOutput(name, value);
  return conclusion.model.verdict.failed;
}
