// Before a job's first step: starts its sampler on the host, and tells the steps where it lies, those in a job container too.
import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import { CarbonError, messageOf } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import { readHandle, tracePath } from '../../measure/sampler/handle.ts';
import { HOOK_VARIABLE, joinedPlace, placeToTell } from '../hook-place.ts';
import { writeHookRecord } from '../hook-record.ts';
import { jobPlace } from '../job-place.ts';
import { readOwnerFacts } from '../owner-facts.ts';
import { refuseStatedPlace } from '../refuse-stated-place.ts';
import { newReceiptId } from '../run/new-receipt-id.ts';
import { readPayload, readWorkflowRun } from '../run/workflow-run.ts';
import { runnerEnvironment } from '../runner-environment.ts';
import { startJobSampler } from '../start-job-sampler.ts';

/**
 * A container's user is another one, often root, sometimes not: he reads, and appends marks to the trace. The directory
 * itself stays ours, so that nobody else can tell the sampler to stop, or put another trace in the place of this one.
 */
const READABLE_DIRECTORY = 0o755;
const SHARED_DIRECTORY = 0o1777;
const APPENDABLE_FILE = 0o666;
const OTHERS_READ = 0o022;

/** What is to be said, which is nothing where all went well. @throws CarbonError for what the runner's owner can mend, or the system's error. */
export async function jobStarted(env: NodeJS.ProcessEnv): Promise<string> {
  if (env.RUNNER_TEMP === undefined || env.GITHUB_ENV === undefined) {
    throw new CarbonError(
      'bad-environment',
      'This is no hook of a job: RUNNER_TEMP and GITHUB_ENV are not set.',
      {
        hint: 'Set ACTIONS_RUNNER_HOOK_JOB_STARTED to the path of hooks/job-started.sh in the .env file of the runner.',
      },
    );
  }
  const owner = readOwnerFacts(runnerEnvironment(env).values);
  await refuseStatedPlace(null, owner);
  // Not CARBON_STATE_DIR, which no job container sees.
  const place = jobPlace(env, null);
  const { directory } = place;
  // Where the script is called twice, by its variable and by a folder of scripts, say.
  if (readHandle(directory) !== null) return '';
  // Whatever the runner's is, a container's user must be able to read what we leave.
  process.umask(OTHERS_READ);
  makeDirectory(directory, READABLE_DIRECTORY);
  const { directory: shared } = joinedPlace(directory);
  makeDirectory(shared, READABLE_DIRECTORY);
  chmodSync(shared, SHARED_DIRECTORY);
  writeFileSync(tracePath(directory), '', { flag: 'a' });
  chmodSync(tracePath(directory), APPENDABLE_FILE);
  writeHookRecord(directory, newReceiptId(readWorkflowRun(env, readPayload(env.GITHUB_EVENT_PATH))));
  startJobSampler(directory, owner, env);
  try {
    appendFileSync(env.GITHUB_ENV, `${HOOK_VARIABLE}=${placeToTell(place)}\n`);
    return '';
  } catch (error) {
    return `The job is measured, but its containers cannot be told: ${messageOf(error)}`;
  }
}
