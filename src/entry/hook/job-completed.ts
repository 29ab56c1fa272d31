// After a job's last step: ends the sampler of the started hook, and accounts for the job unless its own post step has done so.
import { appendFileSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import { finishSampler } from '../../measure/sampler/finish.ts';
import { readHandle, tracePath } from '../../measure/sampler/handle.ts';
import { renderSummary } from '../../report/summary.ts';
import { RECEIPT_FILE } from '../../review/ledger/receipt-artifact.ts';
import { loneModel } from '../command/lone-model.ts';
import { joinedPlace } from '../hook-place.ts';
import { readHookReceiptId } from '../hook-record.ts';
import { type JobPlace, jobPlace } from '../job-place.ts';
import { type OwnerFacts, readOwnerFacts } from '../owner-facts.ts';
import { ownersMeters } from '../owners-meters.ts';
import { readTrace } from '../read-trace.ts';
import { accountUnattended } from '../run/account-unattended.ts';
import { newReceiptId } from '../run/new-receipt-id.ts';
import { removeOldJobs } from '../run/remove-old-jobs.ts';
import { readPayload, readWorkflowRun } from '../run/workflow-run.ts';
import { runnerEnvironment } from '../runner-environment.ts';
import { writeReceipt } from '../write-receipt.ts';

const PRIVATE_DIRECTORY = 0o700;

/** One line for the log. @throws CarbonError or the system's error. */
export async function jobCompleted(env: NodeJS.ProcessEnv): Promise<string> {
  const owner = readOwnerFacts(runnerEnvironment(env).values);
  const place = jobPlace(env, null);
  const kept = jobPlace(env, owner.stateDirectory);
  const sampler = readHandle(place.directory);
  if (sampler === null) return 'The started hook has measured nothing.';
  await finishSampler(sampler, ownersMeters(owner, env));
  removeOldJobs(kept, Date.now(), () => {});
  if (isConcluded(place, kept)) return 'The measurement has ended; the action has reported it.';
  // The script that runs us ends us after 25 seconds, and a live service may take most of them.
  const first = (receipt: Receipt) => void keep(receipt, place, kept);
  const receipt = await accountJob(place.directory, { env, owner, keep: first });
  const path = join(place.directory, RECEIPT_FILE);
  const lasting = keep(receipt, place, kept);
  try {
    writeReceipt(receipt, path);
  } catch (error) {
    // A job may have filled the disk of RUNNER_TEMP.
    if (lasting.path === null) throw error;
  }
  const model = { ...loneModel(receipt, lasting.path ?? path), notes: lasting.notes };
  const unsaid = summarise(renderSummary(model), env.GITHUB_STEP_SUMMARY);
  return `The receipt of this job is in ${lasting.path ?? path}${unsaid}`;
}

/** What is to be said where it cannot be written: the receipt is kept by then. */
function summarise(text: string, path: string | undefined): string {
  try {
    if (path !== undefined) appendFileSync(path, text);
    return '';
  } catch (error) {
    return `\nThe summary cannot be written: ${messageOf(error)}`;
  }
}

/** By its action under our sampler, or by one that has measured it by itself. */
const isConcluded = ({ directory }: JobPlace, kept: JobPlace): boolean =>
  [joinedPlace(directory), kept].some((place) => existsSync(join(place.directory, RECEIPT_FILE)));

/** Without a token the names of the steps are the runner's ids, and how the job ended is unknown. */
function accountJob(
  directory: string,
  asked: {
    readonly env: NodeJS.ProcessEnv;
    readonly owner: OwnerFacts;
    readonly keep: (receipt: Receipt) => void;
  },
) {
  const { env, owner, keep } = asked;
  const run = readWorkflowRun(env, readPayload(env.GITHUB_EVENT_PATH));
  return accountUnattended({
    trace: readTrace(tracePath(directory)),
    receiptId: readHookReceiptId(directory) ?? newReceiptId(run),
    scope: 'job',
    run,
    name: null,
    matrix: {},
    outcome: 'unknown',
    owner,
    directory: run.workspace ?? '.',
    notes: [HOOK_ALONE],
    keep,
  });
}

const HOOK_ALONE = note(
  'hook-alone',
  'Measured by the hook of the runner: steps have no names, and nothing is compared.',
);

/** A copy that outlives the job, with the trace beside the receipt. */
function keep(
  receipt: Receipt,
  place: JobPlace,
  kept: JobPlace,
): { path: string | null; notes: readonly Note[] } {
  if (kept.directory === place.directory) return { path: null, notes: [NOT_KEPT] };
  const path = join(kept.directory, RECEIPT_FILE);
  try {
    makeDirectory(kept.directory, PRIVATE_DIRECTORY);
    copyFileSync(tracePath(place.directory), tracePath(kept.directory));
    writeReceipt(receipt, path);
    return { path, notes: [] };
  } catch (error) {
    const text = `Receipt and trace cannot be kept in ${kept.directory}: ${messageOf(error)}`;
    return { path: null, notes: [note('receipt-not-kept', text, 'warning')] };
  }
}

const NOT_KEPT = note(
  'no-state-directory',
  'Without CARBON_STATE_DIR on the runner, receipt and trace are gone when the runner clears its temporary directory.',
  'warning',
);
