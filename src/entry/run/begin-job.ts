// The rest of main once the sampler runs: who is measured goes into a file beside the trace, and what post needs into the state.
import { saveState } from '@actions/core';
import { CarbonError, note } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import { readHookReceiptId } from '../hook-record.ts';
import type { Inputs } from '../inputs.ts';
import type { JobPlace } from '../job-place.ts';
import { readJobRecord, writeJobRecord } from './job-record.ts';
import { newReceiptId } from './new-receipt-id.ts';
import { showsSteps } from './shows-steps.ts';
import { STATE_NAME, type State } from './state.ts';
import { readPayload, readWorkflowRun } from './workflow-run.ts';

export interface JobToBegin {
  readonly inputs: Inputs;
  readonly place: JobPlace;
  /** Directory of the sampler that the runner's hook has started, by which this job is measured; null where there is none. */
  readonly hook: string | null;
  /** True for a later use of the action, which takes a part of the same trace. */
  readonly isMeasured: boolean;
}

const PRIVATE_DIRECTORY = 0o700;

/** @throws CarbonError `bad-usage` for a second use without a name. */
export function beginJob({ inputs, place, hook, isMeasured }: JobToBegin): void {
  const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
  const { directory } = place;
  if (isMeasured) {
    const outer = readJobRecord(directory);
    if (inputs.name === null || inputs.name === outer?.name) {
      throw new CarbonError('bad-usage', 'This job is measured already by an earlier use of the action.', {
        hint: 'Set "name" to tell this use apart, or remove it.',
      });
    }
    const within = outer?.receiptId ?? null;
    save({ directory, hook, receiptId: newReceiptId(run), within, startUs: monotonicUs(), notes: [] });
    return;
  }
  // One job, one receipt: commands that were measured under the hook's sampler lie within it already.
  const receiptId = (hook === null ? null : readHookReceiptId(hook)) ?? newReceiptId(run);
  // Beside a sampler that no hook has told of nobody has made it.
  makeDirectory(directory, PRIVATE_DIRECTORY);
  writeJobRecord(directory, { receiptId, scope: 'job', name: inputs.name, matrix: inputs.matrix, run });
  const notes = [
    ...(place.outlivesJob ? [] : [hook === null ? NO_STATE_DIRECTORY : HOOK_IN_TEMP]),
    ...(showsSteps(process.env.RUNNER_TEMP) ? [] : [NO_STEPS]),
  ];
  save({ directory, hook, receiptId, within: null, startUs: null, notes });
}

const save = (state: State): void => saveState(STATE_NAME, JSON.stringify(state));

const NO_STEPS = note(
  'no-steps',
  'This runner does not show where steps begin, so they are not told apart; `carbon-action mark` makes sections.',
);
const NO_STATE_DIRECTORY = note(
  'no-state-directory',
  'Without CARBON_STATE_DIR on the runner, a job whose runner is shut down loses its trace.',
);
const HOOK_IN_TEMP = note(
  'hook-in-temp',
  "The runner's hook measures in RUNNER_TEMP, from before the first step on; a job whose runner is shut down loses its trace.",
);
