// The rest of main once the sampler runs: who is measured goes into a file beside the trace, and what post needs into the state.
import { randomBytes } from 'node:crypto';
import { saveState } from '@actions/core';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError, type Note, note } from '../../errors.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import type { Inputs } from '../inputs.ts';
import type { JobPlace } from '../job-place.ts';
import { readJobRecord, writeJobRecord } from './job-record.ts';
import { STATE_NAME, type State } from './state.ts';
import { readPayload, readWorkflowRun, type WorkflowRun } from './workflow-run.ts';

const RANDOM_BYTES = 8;

export function newReceiptId({ runId, attempt, job }: WorkflowRun): string {
  return receiptId({ runId, attempt, job, random: randomBytes(RANDOM_BYTES).toString('hex') });
}

export interface JobToBegin {
  readonly inputs: Inputs;
  readonly place: JobPlace;
  /** Null when the job is measured already: this use then takes a part of the same trace. */
  readonly sampler: SamplerHandle | null;
}

/** @throws CarbonError `bad-usage` for a second use without a name. */
export function beginJob({ inputs, place, sampler }: JobToBegin): void {
  const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
  const id = newReceiptId(run);
  const { directory } = place;
  if (sampler === null) {
    const outer = readJobRecord(directory);
    if (inputs.name === null || inputs.name === outer?.name) {
      throw new CarbonError('bad-usage', 'This job is measured already by an earlier use of the action.', {
        hint: 'Set "name" to tell this use apart, or remove it.',
      });
    }
    save({ directory, receiptId: id, within: outer?.receiptId ?? null, startUs: monotonicUs(), notes: [] });
    return;
  }
  writeJobRecord(directory, { receiptId: id, name: inputs.name, matrix: inputs.matrix, run });
  save({ directory, receiptId: id, within: null, startUs: null, notes: [...shortLived(place)] });
}

const save = (state: State): void => saveState(STATE_NAME, JSON.stringify(state));

const shortLived = ({ outlivesJob }: JobPlace): readonly Note[] =>
  outlivesJob
    ? []
    : [
        note(
          'no-state-directory',
          'Without CARBON_STATE_DIR on the runner, a job whose runner is shut down loses its trace.',
        ),
      ];
