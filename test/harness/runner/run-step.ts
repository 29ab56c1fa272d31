// Decides whether a step runs, runs it under its time limit, and settles its result. After actions/runner `StepsRunner.RunStepAsync`.
import { readActionManifest } from './action-manifest.ts';
import { evaluateCondition } from './expression.ts';
import type { Interruption } from './interruption.ts';
import type { Conclusion, StepResult } from './job.ts';
import { type JobState, workflowContexts } from './job-state.ts';
import type { Log } from './log.ts';
import { runStage, type Stage, type StageOutcome } from './stage.ts';

export interface PlannedStage extends Stage {
  readonly name: string;
  readonly condition: string;
}

export interface StepRun {
  readonly planned: PlannedStage;
  readonly log: Log;
  readonly interruption: Interruption;
  /** The stack of posts: an action's post is pushed before its main starts. */
  readonly posts: PlannedStage[];
}

export interface FinishedStep {
  readonly result: StepResult;
  readonly summary: string;
}

export async function runStep(state: JobState, run: StepRun): Promise<FinishedStep> {
  const { planned, log } = run;
  const from = performance.now();
  const attempt: Attempt = holds(state, planned)
    ? await attemptStage(state, run)
    : { outcome: 'skipped', stage: null };
  const { outcome, stage } = attempt;
  const conclusion = outcome === 'failure' && planned.step.continueOnError === true ? 'success' : outcome;
  if (conclusion === 'failure' && state.status === 'success') state.status = 'failure';
  const outputs = Object.fromEntries(stage?.outputs ?? []);
  if (planned.kind === 'run' || planned.kind === 'main')
    state.steps.set(planned.action, { outputs, outcome, conclusion });
  const result: StepResult = {
    name: planned.name,
    kind: planned.kind,
    conclusion,
    outcome,
    exitCode: stage?.exitCode ?? null,
    stdout: log.stdout,
    stderr: log.stderr,
    outputs,
    durationMs: performance.now() - from,
  };
  return { result, summary: stage?.summary ?? '' };
}

/** After a shutdown of the runner no condition is looked at: not even `always()` holds. */
function holds(state: JobState, { condition, action }: PlannedStage): boolean {
  const scope = { contexts: workflowContexts(state, action), status: state.status };
  return state.interruption !== 'shutdown' && evaluateCondition(condition, scope);
}

interface Attempt {
  readonly outcome: Conclusion;
  readonly stage: StageOutcome | null;
}

async function attemptStage(
  state: JobState,
  { planned, log, interruption, posts }: StepRun,
): Promise<Attempt> {
  const stop = new AbortController();
  const { timeoutMs } = planned.step;
  const timer = timeoutMs === undefined ? null : setTimeout(() => stop.abort('timed out'), timeoutMs);
  const names = [planned.name, planned.action];
  const onLine = (line: string): void => interruption.line({ names, line });
  // A cancelled step whose condition still holds, such as `always()`, is left alone.
  interruption.during(() => {
    if (!holds(state, planned)) stop.abort('cancelled');
  });
  try {
    registerPost(planned, posts);
    const stage = await runStage(state, planned, { log, stop: stop.signal, onLine });
    return { stage, outcome: outcomeOf(stage.exitCode, { stop: stop.signal, log, name: planned.name }) };
  } catch (error) {
    log.annotate('error', error instanceof Error ? error.message : String(error));
    return { stage: null, outcome: 'failure' };
  } finally {
    interruption.during(null);
    if (timer !== null) clearTimeout(timer);
  }
}

/** A stopped step's exit code does not count: it was cancelled, or has failed by its time limit. */
function outcomeOf(
  exitCode: number,
  { stop, log, name }: { stop: AbortSignal; log: Log; name: string },
): Conclusion {
  if (stop.aborted && stop.reason === 'cancelled') return 'cancelled';
  if (stop.aborted) log.annotate('error', `The action '${name}' has timed out.`);
  else if (exitCode !== 0) log.annotate('error', `Process completed with exit code ${exitCode}.`);
  return stop.aborted || exitCode !== 0 ? 'failure' : 'success';
}

/** Before the process starts, so a post runs even when main crashes; never for a step that was skipped. */
function registerPost(planned: PlannedStage, posts: PlannedStage[]): void {
  if (planned.step.kind !== 'uses' || planned.kind !== 'main') return;
  const { post, postIf } = readActionManifest(planned.step.directory);
  if (post === null) return;
  posts.push({ ...planned, kind: 'post', name: `Post ${planned.name}`, condition: postIf });
}
