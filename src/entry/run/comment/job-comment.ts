// The comment as a measuring job writes it, without a report job: alone, or together with the other jobs of its run (review.md, 11.5).
// Nobody can lock a comment, so each job writes what all of them know, and looks again.
import { isDeepStrictEqual } from 'node:util';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { series16 } from '../../../account/receipt/series.ts';
import { type Note, note } from '../../../errors.ts';
import { type CommentResult, convergeComment, upsertComment } from '../../../github/comment.ts';
import { ownComments } from '../../../github/comments.ts';
import type { Repository } from '../../../github/repository.ts';
import { renderComment } from '../../../report/comment.ts';
import { type CommentMode, mayOpenComment } from '../../../report/comment-mode.ts';
import { type CommentState, MOST_CONVERGED, parseState } from '../../../report/hidden-state.ts';
import type { JobResult } from '../../../report/job-result.ts';
import { jointVerdict } from '../../../report/joint-verdict.ts';
import { receiptSet } from '../../../report/marker.ts';
import type { ReportModel } from '../../../report/model.ts';
import { reportJobHint } from '../../../report/report-job-hint.ts';
import { renderRunComment } from '../../../report/run/run-comment.ts';
import type { RunModel } from '../../../report/run/run-model.ts';
import type { Config } from '../../../review/budget/config.ts';
import type { Policy } from '../../../review/budget/policy.ts';
import { totalOf } from '../../../review/comparison/total-of.ts';
import type { PullNow } from '../base/pull-now.ts';
import { joinConsent, joinJobs, joinReported, memoryOf } from './comment-memory.ts';
import { openSilentJobs } from './silent-jobs.ts';
import { authorRule, commentRequest, ownRule, strangeAuthor, withReceipts } from './sticky-comment.ts';

export interface JobComment {
  readonly repository: Repository;
  readonly pull: PullNow;
  readonly config: Config | null;
  readonly mode: CommentMode;
  readonly policy: Policy;
  readonly hasReportJob: boolean;
  /** Of this job, without what only the comment knows. */
  readonly model: ReportModel;
  readonly result: JobResult;
  /** Attempts of this job in this run. */
  readonly receipts: readonly Receipt[];
  /** Jobs of this run beside this one that have left a receipt by now. */
  readonly others: () => Promise<readonly Receipt[]>;
  /** Their results, where nobody else has said them. */
  readonly resultsOf: (receipts: readonly Receipt[]) => Promise<readonly JobResult[]>;
  /** Waits after a round (1, 2) in which another writer came between. */
  readonly pause: (round: number) => Promise<void>;
}

export type Spoken = Pick<CommentResult, 'url' | 'notes'>;

export async function writeJobComment(comment: JobComment): Promise<Spoken> {
  const { config, model, pull, mode } = comment;
  const { marker } = model;
  if (marker === null || mode === 'never') return { url: null, notes: [] };
  const author = authorRule(config);
  const before = await comment.others();
  const listed = await pull.comments();
  if (!listed.ok) return { url: null, notes: leftToReport(listed.note, comment) };
  const known = memoryOf(ownComments(listed.value, ownRule(marker, author)).map(({ body }) => body));
  const silent = openSilentJobs(comment.resultsOf);
  let beside = before;
  await silent.areSaidIn(known, beside);
  const open = mayOpenComment(mode, model) ? 'allowed' : 'not-now';
  const request = commentRequest({
    ...comment,
    marker,
    number: pull.number,
    author,
    listed: listed.value,
    open,
    render: (bodies) => render(comment, { results: silent.results(), receipts: beside }, memoryOf(bodies)),
  });
  const covers = async (body: string): Promise<boolean> => {
    beside = await comment.others();
    const state = parseState(body);
    const isFull = state.jobs.length >= MOST_CONVERGED;
    return (isFull || (await silent.areSaidIn(state, beside))) && holds(state, comment, beside);
  };
  const converging = { ...request, covers, pause: comment.pause };
  const first = before.length === 0 ? await upsertComment(request) : await convergeComment(converging);
  // Another job that has left its receipt since may have listed the comments before ours was among them.
  const isCrossed = before.length === 0 && first.action !== 'failed' && (await comment.others()).length > 0;
  const result = isCrossed ? await convergeComment({ ...converging, listed: null }) : first;
  const crowd = crowdNotes(before.length + 1);
  return { url: result.url, notes: [...crowd, ...result.notes, ...strangeAuthor(result, author)] };
}

/** Measured jobs beside a report job hold no right to write, and nothing is wrong with that. */
const leftToReport = (refusal: Note, { hasReportJob }: JobComment): readonly Note[] =>
  hasReportJob && (refusal.code === 'permission-missing' || refusal.code === 'not-found') ? [] : [refusal];

/** More jobs than can share one comment: what to add. Empty otherwise. */
function crowdNotes(jobs: number): readonly Note[] {
  const hint = reportJobHint(jobs);
  return hint === null ? [] : [note('add-report-job', hint, 'warning')];
}

/** What other jobs have left, who may not have spoken for themselves. */
interface Found {
  readonly results: readonly JobResult[];
  readonly receipts: readonly Receipt[];
}

function render(comment: JobComment, beside: Found, memory: CommentState): string {
  const { model, result, receipts } = comment;
  const sameRun = memory.jobs.filter(({ run }) => run === result.run);
  const all = joinJobs(joinJobs(beside.results, sameRun), [result]);
  // A ninth job does not push out another one; the summaries say what to do about it.
  const jobs =
    all.length <= MOST_CONVERGED ? all : all.filter((job) => job !== result).slice(0, MOST_CONVERGED);
  const pull = withReceipts(memory.totals, [...beside.receipts, ...receipts]);
  const kept = {
    jobs,
    reported: joinReported(ofJobs(memory.reported, jobs), model.kept.reported),
    accepted: joinConsent(memory.accepted, model.kept.accepted),
  };
  const [only, ...more] = all;
  if (only === result && more.length === 0) return renderComment({ ...model, pull, kept });
  return renderRunComment({ ...joint(comment, jobs, all.length), pull, kept });
}

/** What was reported of jobs that are no more is no longer asked for. */
function ofJobs(reported: CommentState['reported'], jobs: readonly JobResult[]): CommentState['reported'] {
  const subjects = new Set(jobs.map(({ series }) => series16(series)));
  return Object.fromEntries(Object.entries(reported).filter(([subject]) => subjects.has(subject)));
}

function joint({ model, policy }: JobComment, jobs: readonly JobResult[], count: number): RunModel {
  const { marker, notes, ...rest } = model;
  return {
    ...rest,
    jobs,
    missing: [],
    total: totalOf(jobs, policy),
    verdict: jointVerdict(jobs),
    marker: marker && { ...marker, set: receiptSet(jobs.map((job) => job.receipt)) },
    notes: [...notes, ...crowdNotes(count)],
    chart: null,
  };
}

/** True when nothing of this job is missing, nor anybody's energy; the state may have lost details for want of room. */
function holds(state: CommentState, { result, receipts }: JobComment, beside: readonly Receipt[]): boolean {
  if (withReceipts(state.totals, [...beside, ...receipts]) !== state.totals) return false;
  const said = state.jobs.find(({ receipt }) => receipt === result.receipt);
  if (said === undefined) return state.jobs.length >= MOST_CONVERGED;
  return said.verdict?.verdict === result.verdict?.verdict && isDeepStrictEqual(said.verdict, result.verdict);
}
