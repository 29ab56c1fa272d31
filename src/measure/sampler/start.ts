// Starts the sampler of a job as a process of its own that outlives the step, and waits for the first line of its trace.
// Detached and with no stream of ours: the runner would wait 5 s for an inherited one (actions/runner, ProcessInvoker).
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { CarbonError, messageOf } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import { samplerEnvironment } from './environment.ts';
import { handleOf, type SamplerHandle, writeHandle } from './handle.ts';
import { findWorker } from './liveness.ts';
import { type ProcessIdentity, readProcess } from './process-stat.ts';

export interface StartOptions {
  /** The job's directory; created here. */
  readonly directory: string;
  /** Program and first arguments: Node, its flags, the sampler's script. */
  readonly command: readonly [string, ...string[]];
  /** The environment to choose from; only the allow-list is passed on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Such as `1s`, which is what null means. */
  readonly sampleEvery?: string | null;
  readonly sysroot?: string | null;
  readonly nvmlPath?: string | null;
  readonly exporterUrl?: string | null;
  /** A process whose end ends the sampler too, where there is no worker to die with: a terminal's, or another runner. */
  readonly parent?: ProcessIdentity | null;
}

const PRIVATE_DIRECTORY = 0o700;

/**
 * Returns as soon as the process exists; its trace follows.
 * @throws CarbonError, and no process is left: `file-unwritable` for the directory, `command-not-started` when the process cannot be made.
 */
export function startSampler(options: StartOptions): SamplerHandle {
  const { directory, command } = options;
  try {
    makeDirectory(directory, PRIVATE_DIRECTORY);
  } catch (cause) {
    throw unwritable(`The sampler's directory ${directory} cannot be made`, cause);
  }
  const [program, ...first] = command;
  const child = spawn(program, [...first, ...flagsOf(options)], {
    cwd: '/',
    detached: true,
    env: samplerEnvironment(options.env),
    stdio: 'ignore',
  });
  // Without a listener a failed start would end us; the missing pid tells it at once.
  child.on('error', () => {});
  child.unref();
  const started = child.pid === undefined ? null : readProcess(child.pid);
  if (started === null)
    throw new CarbonError('command-not-started', `The sampler cannot be started: ${program}.`);
  const handle = handleOf(directory, started);
  try {
    writeHandle(handle);
  } catch (cause) {
    // Nobody could find it again to stop it.
    child.kill('SIGKILL');
    throw unwritable(`The sampler's directory ${directory} cannot be written`, cause);
  }
  return handle;
}

const unwritable = (sentence: string, cause: unknown): CarbonError =>
  new CarbonError('file-unwritable', `${sentence}: ${messageOf(cause)}.`, { cause });

function flagsOf(options: StartOptions): string[] {
  const { directory, sampleEvery, sysroot, nvmlPath, exporterUrl, parent } = options;
  // The starter is still a child of the worker; the sampler may have been orphaned before it looks.
  const worker = findWorker();
  const flags = ['--directory', directory];
  if (worker !== null) flags.push('--worker', `${worker.pid}:${worker.startTime}`);
  if (parent) flags.push('--parent', `${parent.pid}:${parent.startTime}`);
  if (sampleEvery) flags.push('--sample-every', sampleEvery);
  if (sysroot) flags.push('--sysroot', sysroot);
  if (nvmlPath) flags.push('--nvml', nvmlPath);
  if (exporterUrl) flags.push('--exporter', exporterUrl);
  return flags;
}

const POLL_MS = 5;

/** True when the trace has its header within `timeoutMs`; false is no error, only a slow machine. */
export async function waitForHeader({ trace }: SamplerHandle, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!hasHeader(trace)) {
    if (performance.now() >= deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/** The header comes in one write, so a file that is not empty has it. */
export function hasHeader(trace: string): boolean {
  try {
    return statSync(trace).size > 0;
  } catch {
    return false;
  }
}
