// Judges the receipts of one job against the history of its base, and adds them to it where they belong there.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { type Note, note } from '../../errors.ts';
import type { CommentMarker } from '../../report/marker.ts';
import type { StepPolicy } from '../../review/budget/policy-changes.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { Ledger } from '../../review/ledger/ledger.ts';
import { epochMs } from '../../units.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import type { Inputs } from '../inputs.ts';
import type { Base } from './base/base.ts';
import type { PullNow } from './base/pull-now.ts';
import { rulesOf } from './base/rules-of.ts';
import type { Connection } from './connect.ts';
import { enterHistory } from './history/enter-history.ts';
import { openHistory, readHistory } from './history/open-history.ts';
import { seriesNames } from './history/series-names.ts';
import { type Judged, judgeHead } from './judge-head.ts';
import { measuredJobs } from './receipts/measured-jobs.ts';
import { type EarlierAttempts, earlierAttempts } from './receipts/run-receipts.ts';
import type { WorkflowRun } from './workflow-run.ts';

export interface JobToJudge {
  readonly receipt: Receipt;
  /** True when another job of this attempt has measured the same series. */
  readonly ambiguous: boolean;
  readonly inputs: Pick<Inputs, 'ledger'> & StepPolicy;
  readonly run: WorkflowRun;
  readonly connection: Connection;
  readonly base: Base;
  readonly pull: PullNow | null;
  readonly marker: CommentMarker | null;
  readonly atMost: TimeBudget;
}

export interface JudgedJob extends Judged {
  /** Of all attempts that were pooled, this one last. */
  readonly receipts: readonly Receipt[];
  readonly ledger: Ledger;
  /** Another job of this workflow joins the measurements, and has the comment. */
  readonly hasReportJob: boolean;
  readonly notes: readonly Note[];
}

export async function judgeJob(job: JobToJudge): Promise<JudgedJob> {
  const { receipt, inputs, run, connection, base, atMost } = job;
  const { series } = receipt.subject;
  const now = epochMs(Date.parse(receipt.ended_at));
  const rules = rulesOf(base.config);
  const opened = openHistory({
    spec: inputs.ledger,
    connection,
    run,
    base,
    writes: 'series',
    now,
  });
  const [history, attempts] = await Promise.all([
    readHistory(opened.ledger, seriesNames([series], rules), atMost),
    attemptsOf(job),
  ]);
  const receipts = [...attempts.receipts, receipt];
  const judged = await judgeHead({
    ...job,
    history,
    jobs: measuredJobs(receipts, rules)
      .filter(({ receipts: own }) => own.includes(receipt))
      .map(({ reviewed }) => ({ ...reviewed, ambiguous: reviewed.ambiguous || job.ambiguous })),
    extent: 'job',
    repository: connection.repository,
    now,
  });
  const entered = await enterHistory({
    run,
    base,
    opened,
    judged,
    entries: [entryOf(receipt)],
    repository: connection.repository,
    atMost,
  });
  return {
    ...judged,
    receipts,
    ledger: opened.ledger,
    hasReportJob: history.hasReportJob === true,
    notes: [
      ...opened.notes,
      ...history.notes,
      ...attempts.notes,
      ...judged.decided.notes,
      ...judged.notes,
      ...judged.review.notes,
      ...entered,
    ],
  };
}

const ATTEMPTS_LIMIT_MS = 15_000;
const LATE: EarlierAttempts = {
  receipts: [],
  notes: [
    note('attempts-unread', 'Earlier attempts could not be read in time and are not pooled.', 'warning'),
  ],
};

async function attemptsOf({ receipt, run, connection, atMost }: JobToJudge): Promise<EarlierAttempts> {
  const { series } = receipt.subject;
  const reading = earlierAttempts({ artifacts: connection.own, run, series });
  const read = await withDeadline(reading, atMost(ATTEMPTS_LIMIT_MS));
  return read === 'late' ? LATE : read;
}
