// What a report is made of: the run, its receipts, its base and its pull request; of this job's own run, or of one that has ended.
import { type Note, note } from '../../errors.ts';
import type { Repository } from '../../github/repository.ts';
import { artifactsOfRun, type RunArtifacts } from '../../github/run-artifacts.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import { type Base, type BaseQuestion, readBase, unreadBase } from '../run/base/base.ts';
import { type PullNow, pullNow, readPullNow } from '../run/base/pull-now.ts';
import type { Connection } from '../run/connect.ts';
import { type Gathered, gatherReceipts, MOST_RECEIPTS } from '../run/receipts/gather-receipts.ts';
import { originOf } from '../run/receipts/run-receipts.ts';
import { isProposal, type WorkflowRun } from '../run/workflow-run.ts';
import { believedMerge } from './believed-merge.ts';
import { believedReceipt, unrepeated } from './believed-receipt.ts';
import { endedRun } from './ended-run.ts';
import type { ReportInputs } from './inputs.ts';
import { reportStep } from './report-step.ts';

export interface ReportedRun {
  readonly run: WorkflowRun;
  readonly gathered: Gathered;
  readonly base: Base;
  /** Null outside pull requests and merge queues, and where it is not certain which one it is. */
  readonly pull: PullNow | null;
  /** True where nobody can check the figures. */
  readonly selfReported: boolean;
  readonly notes: readonly Note[];
}

export interface Asked {
  readonly inputs: ReportInputs;
  readonly own: WorkflowRun;
  readonly connection: Connection;
  readonly atMost: TimeBudget;
}

const READING_LIMIT_MS = 30_000;
const BASE_LIMIT_MS = 15_000;
/** Each receipt of another run costs one of the repository's 1,000 requests an hour, and a fork may leave any number: a full matrix. */
const MOST_OF_OTHERS = 256;

/** The run that this job belongs to. */
export async function readOwnRun({ inputs, own: run, connection, atMost }: Asked): Promise<ReportedRun> {
  const { repository } = connection;
  const { pullRequest } = run.event;
  const [gathered, base, pull] = await Promise.all([
    gather(run, connection.own, { most: MOST_RECEIPTS, atMost }),
    // The report job has no checkout: what is merged is what the measured jobs ran, unless they say otherwise in their own reports.
    baseOf(repository, run, { inputs, configRef: null, checkedOut: run.sha, isOwn: true, atMost }),
    isProposal(run) && repository !== null && pullRequest !== null
      ? readPullNow(repository, pullRequest, atMost(BASE_LIMIT_MS))
      : null,
  ]);
  // A fork's own report stands in its own summary alone.
  const known = { sha: run.sha, tree: base.tree, isFork: false };
  return {
    run,
    gathered: { ...gathered, receipts: gathered.receipts.map((each) => believedReceipt(each, known)) },
    base,
    pull,
    selfReported: run.event.fork === true,
    notes: base.notes,
  };
}

/** Null where the run that has ended proposes no change. @throws CarbonError `bad-usage`. */
export async function readEndedRun({ inputs, own, connection, atMost }: Asked): Promise<ReportedRun | null> {
  const { repository } = connection;
  if (repository === null) return null;
  const ended = await endedRun(repository, own, atMost);
  if (ended === null) return null;
  const artifacts = artifactsOfRun(repository, ended.run.runId ?? 0);
  const gathered = await gather(ended.run, artifacts, { most: MOST_OF_OTHERS, atMost });
  const claimed = gathered.receipts.map(({ subject }) => subject.sha);
  const merge = await withDeadline(believedMerge(repository, ended.run, claimed), atMost(BASE_LIMIT_MS));
  const sha = merge === 'late' ? null : merge;
  const run = { ...ended.run, sha };
  const selfReported = run.event.fork === true;
  const base = await baseOf(repository, run, {
    inputs,
    configRef: own.sha,
    checkedOut: sha,
    isOwn: false,
    atMost,
  });
  const { pull } = ended;
  const known = { sha, tree: base.tree, isFork: selfReported };
  return {
    run,
    gathered: { ...gathered, receipts: gathered.receipts.map((each) => believedReceipt(each, known)) },
    base,
    pull: pull && pullNow(repository, pull.number, { ok: true, value: pull }),
    selfReported,
    notes: [...ended.notes, ...base.notes, ...(selfReported ? unrepeated(gathered.receipts) : [])],
  };
}

function gather(
  run: WorkflowRun,
  artifacts: RunArtifacts | null,
  { most, atMost }: { readonly most: number; readonly atMost: TimeBudget },
): Promise<Gathered> | Gathered {
  const origin = originOf(run);
  if (artifacts === null || origin === null) return { receipts: [], listed: false, notes: [NO_RECEIPTS] };
  const end = performance.now() + atMost(READING_LIMIT_MS);
  const left = (): number => end - performance.now();
  return gatherReceipts({ artifacts: readInTime(artifacts, left), origin, most, isLate: () => left() < 0 });
}

/** The same artifacts, each answer within the time that is left. */
function readInTime({ list, read }: RunArtifacts, left: () => number): RunArtifacts {
  const inTime = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await withDeadline(answer, left());
    if (value === 'late') throw new Error('the service did not answer in time');
    return value;
  };
  return { list: () => inTime(list()), read: (...file) => inTime(read(...file)) };
}

const NO_RECEIPTS = note(
  'receipts-unread',
  'Receipts travel between jobs as artifacts, which this server does not have: each job reports for itself.',
  'warning',
);
const BASE_LATE = note(
  'base-late',
  'GitHub did not answer in time, so the base commit is unknown.',
  'warning',
);

interface Where extends Pick<BaseQuestion, 'configRef' | 'checkedOut'> {
  readonly inputs: ReportInputs;
  /** On another run's behalf the inputs are the default branch's own. */
  readonly isOwn: boolean;
  readonly atMost: TimeBudget;
}

async function baseOf(repository: Repository | null, run: WorkflowRun, where: Where): Promise<Base> {
  if (repository === null) return unreadBase(run);
  const { inputs, configRef, checkedOut, isOwn, atMost } = where;
  const step = isOwn ? reportStep(run, inputs) : null;
  const question = { configPath: inputs.config, configRef, checkedOut, step };
  const base = await withDeadline(readBase(repository, run, question), atMost(BASE_LIMIT_MS));
  return base === 'late' ? unreadBase(run, [BASE_LATE]) : base;
}
