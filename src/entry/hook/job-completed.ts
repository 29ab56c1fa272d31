// After a job's last step: ends the sampler of the started hook, and accounts for the job unless its own post step has done so.
import { appendFileSync, copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { note } from '../../errors.ts';
import { visibleVariables } from '../../measure/sampler/environment.ts';
import { finishSampler } from '../../measure/sampler/finish.ts';
import { readHandle, tracePath } from '../../measure/sampler/handle.ts';
import { makeDirectory } from '../../measure/sampler/make-directory.ts';
import { renderSummary } from '../../report/summary.ts';
import { accountTrace } from '../account-trace.ts';
import { loneModel } from '../command/lone-model.ts';
import { actionDirectoryName } from '../hook-place.ts';
import { readHookReceiptId } from '../hook-record.ts';
import { type JobPlace, jobPlace } from '../job-place.ts';
import { type OwnerFacts, readOwnerFacts } from '../owner-facts.ts';
import { readTrace } from '../read-trace.ts';
import { newReceiptId } from '../run/new-receipt-id.ts';
import { RECEIPT_FILE } from '../run/receipt-file.ts';
import { removeOldJobs } from '../run/remove-old-jobs.ts';
import { subjectOf } from '../run/subject.ts';
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
  await finishSampler(sampler, {
    sysroot: '',
    nvmlPath: owner.nvml,
    exporterUrl: owner.exporter,
    visible: visibleVariables(env),
  });
  removeOldJobs(kept, Date.now(), () => {});
  if (isConcluded(place, kept)) return 'The measurement has ended; the action has reported it.';
  const receipt = await accountJob(place.directory, env, owner);
  const path = keep(kept, place, (file) => writeReceipt(receipt, file));
  const summary = env.GITHUB_STEP_SUMMARY;
  if (summary !== undefined) appendFileSync(summary, renderSummary(loneModel(receipt, path)));
  return `The receipt of this job is in ${path}`;
}

/** By its action under our sampler, as whatever user, or by one that has measured it by itself. */
function isConcluded({ root, directory }: JobPlace, kept: JobPlace): boolean {
  const temp = dirname(root);
  const joined = readdirSync(temp)
    .filter((name) => name.startsWith('carbon-action-'))
    .map((name) => join(temp, name, actionDirectoryName(directory)));
  return [...joined, directory, kept.directory].some((place) => existsSync(join(place, RECEIPT_FILE)));
}

/** Without a token the names of the steps are the runner's ids, and how the job ended is unknown. */
function accountJob(directory: string, env: NodeJS.ProcessEnv, owner: OwnerFacts) {
  const run = readWorkflowRun(env, readPayload(env.GITHUB_EVENT_PATH));
  return accountTrace({
    trace: readTrace(tracePath(directory)),
    fromHere: true,
    id: readHookReceiptId(directory) ?? newReceiptId(run),
    window: null,
    subject: subjectOf({
      run,
      name: null,
      matrix: {},
      scope: 'job',
      within: null,
      unit: null,
      tree: null,
      outcome: 'unknown',
    }),
    stepNames: [],
    owner,
    config: null,
    region: null,
    misstated: 'noted',
    runnerName: run.runnerName,
    directory: run.workspace ?? '.',
    work: null,
    notes: [...HOOK_ALONE, ...(owner.stateDirectory === null ? [NOT_KEPT] : [])],
    sysroot: '/',
    salt: String(run.repositoryId ?? 'local'),
  });
}

const HOOK_ALONE = [
  note('hook-alone', 'Measured by the hook of the runner: steps have no names, and nothing is compared.'),
];
const NOT_KEPT = note(
  'no-state-directory',
  'Without CARBON_STATE_DIR on the runner, receipt and trace are gone when the runner clears its temporary directory.',
  'warning',
);

/** The receipt, with the trace beside it; where it lies. */
function keep(kept: JobPlace, place: JobPlace, write: (path: string) => void): string {
  const path = join(kept.directory, RECEIPT_FILE);
  if (kept.directory !== place.directory) {
    makeDirectory(kept.directory, PRIVATE_DIRECTORY);
    copyFileSync(tracePath(place.directory), tracePath(kept.directory));
  }
  write(path);
  return path;
}
