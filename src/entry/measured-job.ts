// The measurement of the job around us, by the action or by the runner's hook; null where nobody measures it, or outside a job.
import { existsSync, statSync } from 'node:fs';
import type { SamplerHandle } from '../measure/sampler/handle.ts';
import { findLiveSampler } from '../measure/sampler/liveness.ts';
import { hookDirectory, joinedPlace } from './hook-place.ts';
import { readHookReceiptId } from './hook-record.ts';
import { jobPlace, recordPath } from './job-place.ts';
import { readJobRecord } from './run/job-record.ts';

export interface MeasuredJob {
  readonly sampler: SamplerHandle;
  /** Of the receipt that the job will have. */
  readonly receiptId: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Only a workflow run has one; at a terminal the same place is anybody's, and so may be what another user left in it. */
export function findMeasuredJob(env: Environment, stateDirectory: string | null): MeasuredJob | null {
  if (env.GITHUB_RUN_ID === undefined) return null;
  const { directory } = jobPlace(env, stateDirectory);
  const own = isOurs(directory) && existsSync(recordPath(directory)) ? findLiveSampler(directory) : null;
  if (own !== null) return { sampler: own, receiptId: readJobRecord(directory)?.receiptId ?? null };
  // As `measuringPlace` decides: a sampler there is the hook's also where a step has written over what the hook told.
  const hook = hookDirectory(env) ?? (isOurs(directory) ? directory : null);
  if (hook === null) return null;
  const joined = joinedPlace(hook).directory;
  // The action has a sampler of its own there where that of the hook had died.
  const sampler = findLiveSampler(joined) ?? findLiveSampler(hook);
  if (sampler === null) return null;
  return { sampler, receiptId: readJobRecord(joined)?.receiptId ?? readHookReceiptId(hook) };
}

const isOurs = (directory: string): boolean =>
  statSync(directory, { throwIfNoEntry: false })?.uid === process.getuid?.();
