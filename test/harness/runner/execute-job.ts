// Runs the steps of a job, then the posts in reverse, then cleans up. After actions/runner `JobRunner.cs`, `StepsRunner.cs`
// and `JobExtension.cs`.
import { cpSync } from 'node:fs';
import { startContainer } from './container.ts';
import { emptyTemp, prepareFolders } from './folders.ts';
import { openInterruption } from './interruption.ts';
import type { Annotation, JobDefinition, JobResult, StepEvent, StepResult } from './job.ts';
import type { JobState } from './job-state.ts';
import { masked, openLog } from './log.ts';
import { type PlannedStage, runStep } from './run-step.ts';
import { displayName, type Step } from './step.ts';
import { killTracked, listProcesses } from './tracked-processes.ts';

export interface JobOrder {
  readonly job: JobDefinition;
  readonly root: string;
  readonly trackingId: string;
}

export async function executeJob(
  { job, root, trackingId }: JobOrder,
  report: (event: StepEvent) => void,
): Promise<JobResult> {
  const before = listProcesses();
  const state = openState({ job, root, trackingId });
  const interruption = openInterruption(state);
  const steps: StepResult[] = [];
  const annotations: Annotation[] = [];
  const summaries: string[] = [];
  const posts: PlannedStage[] = hookOf(job, 'COMPLETED');
  const queue = [...hookOf(job, 'STARTED'), ...plan(job.steps)];
  let number = 1;
  report({ ...timed('Set up job', number), status: 'completed', conclusion: 'success', completedAt: now() });
  interruption.begin();
  for (let next = queue.shift() ?? posts.pop(); next !== undefined; next = queue.shift() ?? posts.pop()) {
    number += 1;
    await settleContainer(state, next);
    const started = timed(next.name, number);
    report({ ...started, status: 'in_progress', conclusion: null, completedAt: null });
    const log = openLog(next.name, state.secrets);
    const { result, summary } = await runStep(state, { planned: next, log, interruption, posts });
    steps.push(result);
    annotations.push(...log.annotations);
    summaries.push(summary);
    report({ ...started, status: 'completed', conclusion: result.conclusion, completedAt: now() });
  }
  interruption.end();
  await state.container?.stop();
  const leftovers = await killTracked(trackingId, before);
  if (job.keepTemp !== undefined) cpSync(state.folders.temp, job.keepTemp, { recursive: true });
  emptyTemp(state.folders);
  report({
    ...timed('Complete job', number + 1),
    status: 'completed',
    conclusion: 'success',
    completedAt: now(),
  });
  const summary = masked(summaries.join(''), state.secrets);
  return { steps, conclusion: state.status, annotations, summary, leftovers, trackingId };
}

function openState({ job, root, trackingId }: JobOrder): JobState {
  return {
    job,
    folders: prepareFolders(root, job),
    trackingId,
    container: null,
    secrets: new Set([job.github.token ?? '', ...Object.values(job.secrets ?? {})]),
    env: new Map(Object.entries(job.env ?? {})),
    path: [],
    steps: new Map(),
    status: 'success',
    interruption: null,
  };
}

/** The runner's owner names them in its environment. They are steps of the job, the last one below all posts on the stack. */
function hookOf({ runnerEnv }: JobDefinition, event: 'STARTED' | 'COMPLETED'): PlannedStage[] {
  const path = runnerEnv?.[`ACTIONS_RUNNER_HOOK_JOB_${event}`];
  if (path === undefined) return [];
  const name = event === 'STARTED' ? 'Set up runner' : 'Complete runner';
  const step = { kind: 'hook', path } as const;
  return [{ kind: 'hook', step, action: '', name, condition: 'always()', saved: new Map() }];
}

/** Started after the hook, stopped after the posts and before the hook at the end. */
async function settleContainer(state: JobState, next: PlannedStage): Promise<void> {
  const { container } = state.job;
  if (container === undefined) return;
  if (next.kind !== 'hook') state.container ??= await startContainer(container, state.folders);
  else {
    await state.container?.stop();
    state.container = null;
  }
}

function plan(steps: readonly Step[]): PlannedStage[] {
  const taken = new Map<string, number>();
  return steps.map((step) => ({
    kind: step.kind === 'run' ? 'run' : 'main',
    step,
    action: step.id ?? numbered(unnamedAction(step), taken),
    name: displayName(step),
    condition: step.if ?? 'success()',
    saved: new Map(),
  }));
}

/** After `JobExtension.cs`: the context name of a step without an id. */
function unnamedAction(step: Step): string {
  if (step.kind === 'run') return '__run';
  return step.repository === null ? '__self' : `__${step.repository.replaceAll(/[^\w-]/g, '_')}`;
}

function numbered(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}_${count}`;
}

function timed(name: string, number: number): Pick<StepEvent, 'name' | 'number' | 'startedAt'> {
  return { name, number, startedAt: now() };
}

function now(): string {
  return new Date().toISOString();
}
