// Says what came out for one measured job: comment, job summary, annotations. Each sink is bounded in time and degrades to a note.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { note } from '../../errors.ts';
import { annotationsOf } from '../../report/annotations.ts';
import type { CommentMode } from '../../report/comment-mode.ts';
import { MOST_CONVERGED } from '../../report/hidden-state.ts';
import type { ReportModel } from '../../report/model.ts';
import { jobResultOf } from '../../report/reduce-job.ts';
import { renderSummary } from '../../report/summary.ts';
import { stoppedVerdict } from '../../review/exceed/stopped-verdict.ts';
import { epochMs } from '../../units.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import { everydayAmounts } from '../everyday-amounts.ts';
import type { Base } from './base/base.ts';
import { type PullNow, staleSha } from './base/pull-now.ts';
import { rulesOf } from './base/rules-of.ts';
import { apart } from './comment/apart.ts';
import { keptOf } from './comment/comment-memory.ts';
import { type Spoken, writeJobComment } from './comment/job-comment.ts';
import { resultsOfOthers } from './comment/results-of-others.ts';
import { FORK_CANNOT_COMMENT, markerOf } from './comment/sticky-comment.ts';
import type { Circumstances, Measured } from './conclude.ts';
import type { JudgedJob } from './judge-job.ts';
import { fileName, type Kept } from './keep.ts';
import { measuredJobs } from './receipts/measured-jobs.ts';
import { receiptsOfOthers } from './receipts/run-receipts.ts';
import { say } from './say.ts';
import { eventOf } from './workflow-run.ts';

export interface Publication extends Circumstances {
  readonly measured: Measured;
  readonly base: Base;
  readonly pull: PullNow | null;
  readonly receipt: Receipt;
  readonly kept: Kept;
  readonly judged: JudgedJob;
  readonly atMost: TimeBudget;
}

export interface Published {
  readonly model: ReportModel;
  readonly reportPath: string | null;
  readonly commentUrl: string | null;
}

const COMMENT_LIMIT_MS = 20_000;
const LATE = note('comment-late', 'The comment took too long and was given up.', 'warning');

export async function publishJob(publication: Publication): Promise<Published> {
  const model = modelOf(publication);
  const comment = await withDeadline(speak(publication, model), publication.atMost(COMMENT_LIMIT_MS));
  const { url, notes } = comment === 'late' ? { url: null, notes: [LATE] } : comment;
  const said = { ...model, notes: [...model.notes, ...notes] };
  const { directory } = publication.measured;
  const reportPath = await say({
    text: renderSummary(said),
    annotations: annotationsOf(said),
    directory,
    fileName: fileName(publication.receipt, 'report.md'),
  });
  return { model: said, reportPath, commentUrl: url };
}

function modelOf({ measured, run, base, pull, receipt, kept, judged }: Publication): ReportModel {
  const { review, decided, acceptance } = judged;
  const [job] = review.jobs;
  const { excess = null } = measured;
  const headSha = run.event.headSha ?? run.sha;
  const headJ = job?.comparison.headJ ?? null;
  return {
    receipt,
    comparison: job?.comparison ?? null,
    verdict: excess === null ? review.verdict : stoppedVerdict(review.verdict, excess.check),
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    subjectLabel: job?.label ?? 'job',
    branch: base.anchor.branch,
    marker: markerOf(run, base.config, [receipt]),
    pull: null,
    kept: keptOf({ subject: judged.subject, headJ, at: epochMs(Date.now()), acceptance }),
    equivalents: everydayAmounts(receipt, base.config),
    notes: [...kept.notes, ...judged.notes],
    policyChanges: decided.changes,
    acceptance,
    selfReported: false,
    staleSha: staleSha(pull, headSha),
    receiptArtifact: kept.artifact,
    receiptPath: kept.path,
    ledgerName: judged.ledger.name,
  };
}

/** A command inside a measured job is a part of what the job's own comment says. */
async function speak(publication: Publication, model: ReportModel): Promise<Spoken> {
  const { measured, inputs, run, connection, base, pull, judged, receipt, atMost } = publication;
  const { repository, own } = connection;
  const [job] = judged.review.jobs;
  const isOutermost = measured.within === null;
  if (!isOutermost || repository === null || pull === null || job === undefined) return SILENT;
  if (eventOf(run) !== 'pull_request') return SILENT;
  if (run.event.fork === true) return { url: null, notes: [FORK_CANNOT_COMMENT] };
  const rules = rulesOf(base.config);
  const { series } = receipt.subject;
  const asOuterJobs = (receipts: readonly Receipt[]): readonly Receipt[] =>
    measuredJobs([receipt, ...receipts], rules)
      .flatMap(({ receipts: attempts }) => attempts.at(-1) ?? [])
      .filter((each) => each.subject.series !== series);
  // A service that did not take our receipt is not asked for those of others: the comment would wait for its retries.
  const artifacts = publication.kept.artifact === null ? null : own;
  const others = async () => asOuterJobs(await receiptsOfOthers({ artifacts, run, series }));
  return writeJobComment({
    repository,
    pull,
    config: base.config,
    mode: modeOf(inputs.comment, base),
    policy: judged.decided.policy,
    model,
    hasReportJob: judged.hasReportJob,
    result: jobResultOf({ receipt, review: job, verdict: model.verdict }),
    receipts: judged.receipts,
    others,
    pause: apart,
    resultsOf: (receipts) =>
      resultsOfOthers(receipts.slice(0, MOST_CONVERGED), { ...publication, ledger: judged.ledger, atMost }),
  });
}

/** Measured jobs that leave the comment to a report job say so, whatever the config has for that one. */
const modeOf = (asked: CommentMode, { config }: Base): CommentMode =>
  asked === 'never' ? asked : (config?.comment.when ?? asked);

const SILENT: Spoken = { url: null, notes: [] };
