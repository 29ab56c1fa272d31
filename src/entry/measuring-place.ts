// Who measures this job, as a step of it decides: the action from an earlier step, the sampler of the runner's hook, or nobody yet.
import { existsSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { ownNamespace, readHandle } from '../measure/sampler/handle.ts';
import { findLiveSampler } from '../measure/sampler/liveness.ts';
import { hookDirectory, joinedPlace } from './hook-place.ts';
import { type JobPlace, jobPlace, recordPath } from './job-place.ts';

export interface MeasuringPlace {
  /** Where the action keeps its files. */
  readonly place: JobPlace;
  /** Directory of the hook's sampler where the job is measured by it. */
  readonly hook: string | null;
  /** True when an earlier use of the action measures the job. */
  readonly isMeasured: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What was decided once holds for the job: its record says so. @throws CarbonError as `jobPlace` does. */
export async function measuringPlace(
  env: Environment,
  stateDirectory: string | null,
): Promise<MeasuringPlace> {
  const own = jobPlace(env, stateDirectory);
  if (existsSync(recordPath(own.directory))) return { place: own, hook: null, isMeasured: true };
  // A sampler in our own place of which no action has left a record is the hook's, told or not, or that of a main that was killed:
  // two must not write one trace.
  const untold = readHandle(own.directory) === null ? null : own.directory;
  const hook = hookDirectory(env) ?? untold;
  if (hook === null) return { place: own, hook: null, isMeasured: false };
  const joined = joinedPlace(hook);
  if (existsSync(recordPath(joined.directory))) {
    const isByHook = readHandle(joined.directory) === null;
    return { place: joined, hook: isByHook ? hook : null, isMeasured: true };
  }
  if (await isAtWork(hook)) return { place: joined, hook, isMeasured: false };
  // A trace that has stopped is not to be gone on with.
  return { place: own.directory === hook ? joined : own, hook: null, isMeasured: false };
}

/** Two beats of the default interval: nobody waits for a slower one, and the action then measures by itself. */
const LIMIT_MS = 2_200;
const POLL_MS = 20;

/**
 * In a job container only the trace tells, and where runner temp is copied into a pod (ARC `kubernetes-novolume`) it may be a
 * fresh copy of a trace that grows elsewhere: so it must be seen to grow.
 */
async function isAtWork(hook: string): Promise<boolean> {
  const sampler = findLiveSampler(hook);
  if (sampler === null || sampler.namespace === ownNamespace()) return sampler !== null;
  const size = sizeOf(sampler.trace);
  const deadline = performance.now() + LIMIT_MS;
  while (sizeOf(sampler.trace) <= size) {
    if (performance.now() >= deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
