// One measured job of a run, told by what differs from the others; its receipt is the shared measured one, scaled and renamed.
import type { Receipt, Subject } from '../../src/account/receipt/receipt.ts';
import { seriesOf } from '../../src/account/receipt/series.ts';
import type { WorkflowEvent } from '../harness/events/event.ts';
import type { Run, Store } from '../harness/github/store.ts';
import type { Conclusion } from '../harness/runner/job.ts';
import { scaledReceipt } from './scaled-receipt.ts';

export interface Leg {
  /** Job id; `train` by default. */
  readonly job?: string;
  readonly matrix?: Subject['matrix'];
  readonly name?: string;
  /** Times the energy of the measured run. */
  readonly ratio?: number;
  readonly work?: Receipt['work'];
  /** What the jobs API says of it. */
  readonly conclusion?: Conclusion;
  /** A job that ended without a receipt. */
  readonly silent?: true;
  /** The last word on its receipt. */
  readonly changed?: (receipt: Receipt) => Receipt;
}

/** What the jobs API calls it: id, and matrix values in parentheses. */
export const legName = ({ job = 'train', matrix = {} }: Leg): string => {
  const values = Object.values(matrix);
  return values.length === 0 ? job : `${job} (${values.join(', ')})`;
};

export interface LegRun {
  readonly store: Store;
  readonly run: Run;
  readonly event: WorkflowEvent;
  /** Of the tested commit. */
  readonly tree: string | null;
}

/** What all legs of a run share; the tree is asked of git once. */
export function legRun(store: Store, run: Run, event: WorkflowEvent): LegRun {
  const [commit] = store.git.commits(event.sha, { skip: 0, count: 1 });
  return { store, run, event, tree: commit?.tree ?? null };
}

export function legReceipt(like: Receipt, leg: Leg, { store, run, event, tree }: LegRun): Receipt {
  const { job = 'train', matrix = {}, name = null, ratio = 1, work = null, changed } = leg;
  const { owner, name: repository, id } = store.repository;
  const parts = { workflow: run.path, job, matrix, name, scope: 'job', unit: work?.unit ?? null } as const;
  const receipt: Receipt = {
    ...withSteps(scaledReceipt(like, ratio)),
    id: `leg-${store.nextId()}`,
    work,
    subject: {
      ...like.subject,
      ...parts,
      repository: `${owner.login}/${repository}`,
      repository_id: id,
      head_repository_id: event.headRepository.id,
      within: null,
      series: seriesOf(parts),
      sha: event.sha,
      head_sha: event.headSha,
      tree,
      ref: event.ref,
      event: event.name,
      pull_request: pullOf(event),
      run_id: run.id,
      run_attempt: run.attempt,
      outcome: outcomeOf(leg),
    },
  };
  return changed === undefined ? receipt : changed(receipt);
}

/** The measured step is too short for a figure of its own; those of jobs as people run them have one. */
const TRAIN_SHARE = 0.8;

const withSteps = (receipt: Receipt): Receipt => ({
  ...receipt,
  spans: receipt.spans.map((span) =>
    span.label === 'Train' ? { ...span, energy_j: TRAIN_SHARE * (receipt.energy.total_j ?? 0) } : span,
  ),
});

const outcomeOf = ({ conclusion = 'success' }: Leg): Subject['outcome'] =>
  conclusion === 'skipped' ? 'unknown' : conclusion;

const pullOf = ({ payload: { number } }: WorkflowEvent): number | null =>
  typeof number === 'number' ? number : null;
