// The `run:` input: measures one command, alone or as a part of a measured job, and passes its output, signals and exit code through.
import { randomBytes } from 'node:crypto';
import { setOutput, warning } from '@actions/core';
import { context } from '@actions/github';
import type { Outcome } from '../../account/receipt/receipt.ts';
import { explain } from '../../errors.ts';
import { appendDirectRead } from '../../measure/sampler/direct-read.ts';
import { visibleVariables } from '../../measure/sampler/environment.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import { stopSampler } from '../../measure/sampler/stop.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import { outputsOf } from '../../report/outputs.ts';
import type { Inputs } from '../inputs.ts';
import type { JobPlace } from '../job-place.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { type CommandResult, runCommand } from '../run-command.ts';
import { shellCommand } from '../shell.ts';
import { waitForReadings } from '../wait-for-readings.ts';
import { newReceiptId } from './begin-job.ts';
import { conclude } from './conclude.ts';
import { connect } from './connect.ts';
import { readJobRecord } from './job-record.ts';
import { readWorkflowRun } from './workflow-run.ts';

export interface CommandToWrap {
  readonly inputs: Inputs;
  readonly script: string;
  readonly owner: OwnerFacts;
  readonly place: JobPlace;
  /** The sampler of the measured job around us; null when there is none. */
  readonly around: SamplerHandle | null;
  readonly start: (directory: string) => SamplerHandle;
}

/** The runner kills the step 2.5 s after SIGTERM, and then only its entry process (runner source, ProcessInvoker). */
const KILL_AFTER_TERM_MS = 1_500;
const SUFFIX_BYTES = 4;
/** Exit status of a command that succeeded over a failed budget. */
const OVER_BUDGET = 1;

export async function wrapCommand(wanted: CommandToWrap): Promise<number> {
  const { inputs, owner, place, around } = wanted;
  const sampler = around ?? wanted.start(`${place.directory}-${randomBytes(SUFFIX_BYTES).toString('hex')}`);
  if (around === null) await waitForReadings(sampler.trace);
  const label = inputs.name ?? 'run';
  const meters = { sysroot: '', nvmlPath: owner.nvml, visible: visibleVariables(process.env) };
  if (around !== null) appendDirectRead(sampler, meters);
  const startUs = monotonicUs();
  const whole = around === null;
  appendMark(sampler, { label, at: 'start', monoUs: startUs, whole });
  const result = await runScript(wanted, sampler.directory);
  // A cancelled step is signalled again while we account for it; the runner's last signal cannot be ignored anyway.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  // Ends before the read: opening a driver may take longer than the command did, and is none of its time.
  const endUs = monotonicUs();
  appendMark(sampler, { label, at: 'end', monoUs: endUs, whole });
  appendDirectRead(sampler, meters);
  if (around === null) await stopSampler(sampler);
  try {
    const failed = await report(wanted, { sampler, window: { startUs, endUs }, outcome: outcomeOf(result) });
    return result.exitCode === 0 && failed ? OVER_BUDGET : result.exitCode;
  } catch (error) {
    warning(explain(error), { title: 'carbon-action' });
    return result.exitCode;
  }
}

async function runScript({ inputs, script }: CommandToWrap, directory: string): Promise<CommandResult> {
  const [file, ...args] = shellCommand({
    text: script,
    shell: inputs.shell,
    directory,
    path: process.env.PATH,
  });
  const result = await runCommand({
    file,
    args,
    cwd: inputs.workingDirectory ?? process.env.GITHUB_WORKSPACE ?? process.cwd(),
    env: stepEnvironment(process.env),
    killAfterTermMs: KILL_AFTER_TERM_MS,
  });
  if (result.notStarted) process.stderr.write(`${explain(result.notStarted)}\n`);
  return result;
}

/** A `run:` step has neither the inputs of an action, our token among them, nor the runtime's credentials. */
const NOT_FOR_COMMANDS =
  /^(?:INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_|ACTIONS_ID_TOKEN_)/;

const stepEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_COMMANDS.test(name)));

function outcomeOf({ exitCode, signal }: CommandResult): Outcome {
  if (signal !== null) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

interface Result {
  readonly sampler: SamplerHandle;
  readonly window: { readonly startUs: number; readonly endUs: number };
  readonly outcome: Outcome;
}

/** True when a budget failed. */
async function report(
  { inputs, owner, around }: CommandToWrap,
  { sampler, window, outcome }: Result,
): Promise<boolean> {
  const run = readWorkflowRun(process.env, context.payload);
  const receiptId = newReceiptId(run);
  const conclusion = await conclude(
    {
      directory: sampler.directory,
      trace: sampler.trace,
      receiptId,
      window,
      scope: 'command',
      within: around === null ? null : (readJobRecord(sampler.directory)?.receiptId ?? null),
      outcome,
      notes: [],
    },
    { inputs, owner, run, connection: connect(run, inputs.token, process.env) },
  );
  for (const [name, value] of Object.entries(outputsOf(conclusion.model, conclusion))) setOutput(name, value);
  return conclusion.model.verdict.failed;
}
