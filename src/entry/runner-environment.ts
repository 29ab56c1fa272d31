// The machine owner's variables (`CARBON_*` of the runner's .env or pod spec), told apart from what a workflow sets.
// On a runner they are read from the environment that Runner.Worker was started with (/proc/PID/environ, proc(5)),
// because a workflow's `env:` overrides the variables of our own process.
import { findWorker } from '../measure/sampler/liveness.ts';
import { readEnvironment } from '../measure/sampler/process-environment.ts';
import { KEY_VARIABLES } from './service-keys.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface RunnerEnvironment {
  /** Keys of services excepted, which are no facts of the machine: a secret may be given to one step alone. */
  readonly values: Readonly<Record<string, string>>;
  /** False in a job container or on a laptop: the variables then are those of our own process. */
  readonly fromWorker: boolean;
}

/** The process that asks, and where processes are seen. */
export interface Asker {
  readonly pid: number;
  readonly proc: string;
}

const US: Asker = { pid: process.pid, proc: '/proc' };

export function runnerEnvironment(own: Variables, asker: Asker = US): RunnerEnvironment {
  const worker = workerEnvironment(asker);
  const keys = Object.fromEntries(KEY_VARIABLES.map((name) => [name, own[name]]));
  return { values: { ...onlyCarbon(worker ?? own), ...onlyCarbon(keys) }, fromWorker: worker !== null };
}

/**
 * Variables by which clouds and clusters speak to the machine. On a runner those of the worker, too: an action that logs in to a
 * cloud leaves `AWS_REGION` of where it deploys to in the environment of every later step, ours among them.
 */
export const machineEnvironment = (own: Variables, asker: Asker = US): Variables =>
  workerEnvironment(asker) ?? own;

function workerEnvironment({ pid, proc }: Asker): Variables | null {
  const worker = findWorker(pid, proc);
  const environment = worker === null ? null : readEnvironment(worker.pid, proc);
  return environment === null ? null : Object.fromEntries(environment);
}

const onlyCarbon = (env: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] => pair[0].startsWith('CARBON_') && Boolean(pair[1]),
    ),
  );
