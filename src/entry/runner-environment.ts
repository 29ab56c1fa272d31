// The machine owner's variables (`CARBON_*` of the runner's .env or pod spec), told apart from what a workflow sets.
// On a runner they are read from the environment that Runner.Worker was started with (/proc/PID/environ, proc(5)),
// because a workflow's `env:` overrides the variables of our own process.
import { readFileSync } from 'node:fs';
import { findWorker } from '../measure/sampler/liveness.ts';
import { KEY_VARIABLES } from './service-keys.ts';

export interface RunnerEnvironment {
  /** Keys of services excepted, which are no facts of the machine: a secret may be given to one step alone. */
  readonly values: Readonly<Record<string, string>>;
  /** False in a job container or on a laptop: the variables then are those of our own process. */
  readonly fromWorker: boolean;
}

export function runnerEnvironment(own: NodeJS.ProcessEnv): RunnerEnvironment {
  const worker = findWorker();
  const environ = worker === null ? null : readEnviron(worker.pid);
  const keys = Object.fromEntries(KEY_VARIABLES.map((name) => [name, own[name]]));
  return { values: { ...onlyCarbon(environ ?? own), ...onlyCarbon(keys) }, fromWorker: environ !== null };
}

function readEnviron(pid: number): Record<string, string> | null {
  try {
    const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    return Object.fromEntries(
      pairs
        .filter((pair) => pair.includes('='))
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  } catch {
    return null;
  }
}

const onlyCarbon = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] => pair[0].startsWith('CARBON_') && Boolean(pair[1]),
    ),
  );
