// Runs one stage of one step: a script, or an action's main or post. After actions/runner `ActionRunner.cs`,
// `ScriptHandler.cs` and `NodeScriptActionHandler.cs`.
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputVariables, unexpectedInputs } from './action-inputs.ts';
import { readActionManifest } from './action-manifest.ts';
import { evaluateText } from './expression.ts';
import { createFileCommands, type FileCommands, readLines, readPairs } from './file-commands.ts';
import { type JobState, workflowContexts } from './job-state.ts';
import type { Log } from './log.ts';
import type { HookStep, RunStep, Step, UsesStep } from './step.ts';
import { hookEnvironment, stepEnvironment } from './step-environment.ts';
import { runStepProcess } from './step-process.ts';

/** `FileCommandManager._setEnvBlockList`. */
const BLOCKED_VARIABLES = ['NODE_OPTIONS'];
/** `CreateStepSummaryCommand.AttachmentSizeLimit`: a longer summary is dropped whole. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

export interface Stage {
  readonly kind: 'run' | 'main' | 'post' | 'hook';
  readonly step: Step | HookStep;
  /** GITHUB_ACTION: the step's id, or `__run`, `__self`, `__owner_name`, numbered when repeated. */
  readonly action: string;
  /** GITHUB_STATE of all stages of this step. */
  readonly saved: Map<string, string>;
}

export interface Watch {
  readonly log: Log;
  /** Aborting it sends the process up the signal ladder. */
  readonly stop: AbortSignal;
  readonly onLine: (line: string) => void;
}

export interface StageOutcome {
  readonly exitCode: number;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** @throws Error when the stage cannot start or wrote a malformed file command: the step has failed. */
export async function runStage(
  state: JobState,
  stage: Stage,
  { log, stop, onLine }: Watch,
): Promise<StageOutcome> {
  const files = createFileCommands(state.folders.temp);
  const { step, action } = stage;
  const launch = launchOf(state, stage, log);
  const own = { ...stepVariables(state, stage), ...launch.own };
  const { workspace: directory } = state.folders;
  // Hooks run on the host, also of a job in a container.
  const container = step.kind === 'hook' ? null : state.container;
  const [command, args] = container?.exec(
    launch.command,
    launch.args.map((word) => container.inside(word)),
    container.inside(directory),
  ) ?? [launch.command, launch.args];
  const exitCode = await runStepProcess({
    command,
    args,
    directory,
    env:
      step.kind === 'hook' ? hookEnvironment(state, files) : stepEnvironment(state, { action, files, own }),
    timeScale: state.job.timeScale ?? 1,
    stop,
    onLine: (stream, line) => {
      log.write(stream, line);
      onLine(line);
    },
  });
  const outputs = applyFileCommands(state, stage, files);
  return { exitCode, outputs, summary: summaryOf(files, log) };
}

function launchOf(state: JobState, stage: Stage, log: Log): Launch {
  const { step } = stage;
  // `ScriptHandlerHelpers`: a hook ending in .sh is run by bash -e, however its mode.
  if (step.kind === 'hook') return { command: 'bash', args: ['-e', step.path], own: {} };
  return step.kind === 'run' ? scriptLaunch(state, step) : actionLaunch(state, { stage, step, log });
}

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly own: Readonly<Record<string, string>>;
}

function scriptLaunch(state: JobState, step: RunStep): Launch {
  const script = join(state.folders.temp, `${randomUUID()}.sh`);
  writeFileSync(
    script,
    evaluateText(step.script, { contexts: workflowContexts(state, ''), status: state.status }),
  );
  if (step.shell === 'sh') return { command: 'sh', args: ['-e', script], own: {} };
  const flags = step.shell === 'bash' ? ['--noprofile', '--norc', '-e', '-o', 'pipefail'] : ['-e'];
  return { command: 'bash', args: [...flags, script], own: {} };
}

function actionLaunch(
  state: JobState,
  { stage, step, log }: { stage: Stage; step: UsesStep; log: Log },
): Launch {
  const manifest = readActionManifest(step.directory);
  const use = { step, manifest, action: stage.action };
  const warning = unexpectedInputs(use);
  if (warning !== null && stage.kind === 'main') log.annotate('warning', warning);
  const own = {
    ...inputVariables(state, use),
    ...Object.fromEntries([...stage.saved].map(([name, value]) => [`STATE_${name}`, value])),
    ...state.job.runtime,
    ...(step.repository === null ? {} : { GITHUB_ACTION_REPOSITORY: step.repository }),
    ...(step.ref === null ? {} : { GITHUB_ACTION_REF: step.ref }),
  };
  const entry = stage.kind === 'post' ? manifest.post : manifest.main;
  return { command: state.job.node ?? process.execPath, args: [join(step.directory, entry ?? '')], own };
}

function stepVariables(state: JobState, { step, action }: Stage): Record<string, string> {
  const scope = { contexts: workflowContexts(state, action), status: state.status };
  return Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluateText(text, scope)]),
  );
}

/** Takes over path, variables and state, and returns the outputs: a post stage has no context name, so its are dropped. */
function applyFileCommands(state: JobState, stage: Stage, files: FileCommands): ReadonlyMap<string, string> {
  state.path.unshift(...readLines(files.path).reverse());
  for (const [name, value] of readPairs(files.env)) {
    if (BLOCKED_VARIABLES.includes(name))
      throw new Error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
    state.env.set(name, value);
  }
  // State and output of a hook are not looked at (`JobHookProvider`, ADR 1751).
  if (stage.kind === 'hook') return new Map();
  for (const [name, value] of readPairs(files.state)) stage.saved.set(name, value);
  const outputs = readPairs(files.output);
  return stage.kind === 'post' ? new Map() : outputs;
}

function summaryOf(files: FileCommands, log: Log): string {
  const { size } = statSync(files.step_summary);
  if (size <= MAX_SUMMARY_BYTES) return readFileSync(files.step_summary, 'utf8');
  log.annotate(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.round(size / 1024)}k.`,
  );
  return '';
}
