// Runs one job under a simulated self-hosted runner and tells what happened.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobOrder } from './execute-job.ts';
import type { JobDefinition, JobResult, StepEvent } from './job.ts';
import { inPidNamespace } from './pid-namespace.ts';
import { killTracked, trackedProcesses } from './tracked-processes.ts';
import { workerBundle } from './worker-bundle.ts';

const DEFAULT_LIMIT_MS = 60_000;

interface WorkerMessage {
  readonly event?: StepEvent;
  readonly result?: JobResult;
  readonly error?: string;
}

/** After a crash `steps` is empty and `leftovers` still run: watch them, then call `killTracked(result.trackingId)`.
 *  @throws Error when the job takes longer than its limit (everything is killed) or the worker itself fails. */
export async function runJob(
  job: JobDefinition,
  onStep: (event: StepEvent) => void = () => {},
): Promise<JobResult> {
  if (job.crash !== undefined && job.root === undefined)
    throw new Error('a job that crashes needs a `root` that outlives it');
  const root = job.root ?? mkdtempSync(join(tmpdir(), 'mini-runner-'));
  const trackingId = `github_${randomUUID()}`;
  try {
    return await superviseWorker({ job, root, trackingId }, onStep);
  } catch (error) {
    await killTracked(trackingId);
    throw error;
  } finally {
    if (job.root === undefined) rmSync(root, { recursive: true, force: true });
  }
}

async function superviseWorker(order: JobOrder, onStep: (event: StepEvent) => void): Promise<JobResult> {
  const { job, trackingId } = order;
  const code = await workerBundle();
  return new Promise((resolve, reject) => {
    const node: [string, string[]] = [process.execPath, ['--input-type=module', '-']];
    const [command, args] = job.alone ? inPidNamespace(...node) : node;
    const worker = spawn(command, args, {
      argv0: 'Runner.Worker',
      detached: true,
      env: { ...inherited(), ...job.runnerEnv },
      stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    });
    const limitMs = job.limitMs ?? DEFAULT_LIMIT_MS;
    let failure: string | null = null;
    let result: JobResult | null = null;
    const limit = setTimeout(() => {
      failure = `the job took longer than ${limitMs} ms`;
      worker.kill('SIGKILL');
    }, limitMs);
    worker.on('message', (message: WorkerMessage) => {
      if (message.event !== undefined) onStep(message.event);
      result = message.result ?? result;
      failure = message.error ?? failure;
    });
    // Both: what the worker said last may still be under way when its process has gone.
    Promise.all([once(worker, 'exit'), once(worker, 'disconnect')]).then(([[code, signal]]) => {
      clearTimeout(limit);
      if (result !== null) resolve(result);
      else if (job.crash !== undefined && failure === null) resolve(crashed(trackingId));
      else reject(new Error(failure ?? `the worker ended with ${code ?? signal}`));
    }, reject);
    worker.stdin?.end(code);
    worker.send(order);
  });
}

/** "The self-hosted runner lost communication with the server": a failure, with nothing cleaned up. */
function crashed(trackingId: string): JobResult {
  const leftovers = trackedProcesses(trackingId);
  return { steps: [], conclusion: 'failure', annotations: [], summary: '', leftovers, trackingId };
}

/** What a service manager leaves a runner: nothing of the test's own environment reaches a step. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, USER } = process.env;
  return { PATH, HOME, USER, LANG: 'C.UTF-8' };
}
