// The comment as a measuring job writes it, without a report job: alone, or together with the other jobs of its run (review.md, 11.5).
// Nobody can lock a comment, so each job writes what all of them know, and looks again.
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { type Note, note } from '../../errors.ts';
import { type CommentResult, convergeComment, upsertComment } from '../../github/comment.ts';
import { ownComments } from '../../github/comments.ts';
import type { Repository } from '../../github/repository.ts';
import { renderComment } from '../../report/comment.ts';
import { type CommentMode, mayOpenComment } from '../../report/comment-mode.ts';
import { type CommentState, MOST_CONVERGED, parseState } from '../../report/hidden-state.ts';
import type { JobResult } from '../../report/job-result.ts';
import { jointVerdict } from '../../report/joint-verdict.ts';
import { receiptSet } from '../../report/marker.ts';
import type { ReportModel } from '../../report/model.ts';
import { reportJobHint } from '../../report/report-job-hint.ts';
import { renderRunComment } from '../../report/run-comment.ts';
import type { RunModel } from '../../report/run-model.ts';
import type { Config } from '../../review/budget/config.ts';
import type { Policy } from '../../review/budget/policy.ts';
import { totalOf } from '../../review/comparison/total-of.ts';
import { joinJobs, memoryOf } from './comment-memory.ts';
import type { PullNow } from './pull-now.ts';
import { authorRule, commentRequest, ownRule, strangeAuthor, withReceipts } from './sticky-comment.ts';

export interface JobComment {
  readonly repository: Repository;
  readonly pull: PullNow;
  readonly config: Config | null;
  readonly mode: CommentMode;
  readonly policy: Policy;
  /** Of this job, without what only the comment knows. */
  readonly model: ReportModel;
  readonly result: JobResult;
  /** Attempts of this job in this run. */
  readonly receipts: readonly Receipt[];
  /** Jobs of this run beside this one that have left a receipt by now. */
  readonly others: () => Promise<readonly Receipt[]>;
  /** Their results, where nobody else has said them: a writer may have been killed. */
  readonly resultsOf: (receipts: readonly Receipt[]) => Promise<readonly JobResult[]>;
}

export type Spoken = Pick<CommentResult, 'url' | 'notes'>;

export async function writeJobComment(comment: JobComment): Promise<Spoken> {
  const { config, model, pull, mode } = comment;
  const { marker } = model;
  if (marker === null || mode === 'never') return { url: null, notes: [] };
  const author = authorRule(config);
  const before = await comment.others();
  const listed = await pull.comments();
  if (!listed.ok) return { url: null, notes: [listed.note] };
  const known = memoryOf(ownComments(listed.value, ownRule(marker, author)).map(({ body }) => body));
  const others = before.length === 0 ? [] : await unsaid(comment, before, known);
  const open = mayOpenComment(mode, model) ? 'allowed' : 'not-now';
  const request = commentRequest({
    ...comment,
    marker,
    number: pull.number,
    author,
    listed: listed.value,
    open,
    render: (bodies) => render(comment, others, memoryOf(bodies)),
  });
  const converging = { ...request, covers: (body: string) => covers(comment, body), pause };
  const first = before.length === 0 ? await upsertComment(request) : await convergeComment(converging);
  // Another job that has left its receipt since may have listed the comments before ours was among them.
  const isCrossed = before.length === 0 && first.action !== 'failed' && (await comment.others()).length > 0;
  const result = isCrossed ? await convergeComment({ ...converging, listed: null }) : first;
  const crowd = crowdNotes(before.length + 1);
  return { url: result.url, notes: [...crowd, ...result.notes, ...strangeAuthor(result, author)] };
}

/** More jobs than can share one comment: what to add. Empty otherwise. */
function crowdNotes(jobs: number): readonly Note[] {
  const hint = reportJobHint(jobs);
  return hint === null ? [] : [note('add-report-job', hint, 'warning')];
}

async function unsaid(
  { resultsOf, result }: JobComment,
  receipts: readonly Receipt[],
  known: CommentState,
): Promise<readonly JobResult[]> {
  const said = new Set(known.jobs.filter(({ run }) => run === result.run).map(({ series }) => series));
  const silent = receipts.filter(({ subject }) => !said.has(subject.series));
  return silent.length === 0 ? [] : resultsOf(silent);
}

function render(comment: JobComment, others: readonly JobResult[], memory: CommentState): string {
  const { model, result, receipts } = comment;
  const sameRun = memory.jobs.filter(({ run }) => run === result.run);
  const all = joinJobs(joinJobs(others, sameRun), [result]);
  // A ninth job does not push out another one; the summaries say what to do about it.
  const jobs =
    all.length <= MOST_CONVERGED ? all : all.filter((job) => job !== result).slice(0, MOST_CONVERGED);
  const pull = withReceipts(memory.totals, receipts);
  const kept = { ...model.kept, jobs, accepted: model.kept.accepted ?? memory.accepted };
  const [only, ...more] = all;
  if (only === result && more.length === 0) return renderComment({ ...model, pull, kept });
  return renderRunComment({ ...joint(comment, jobs, all.length), pull, kept });
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

/** True when nothing that this job knows is missing; the state may have lost details for want of room. */
function covers({ result, receipts }: JobComment, body: string): boolean {
  const state = parseState(body);
  if (withReceipts(state.totals, receipts) !== state.totals) return false;
  const said = state.jobs.find(({ receipt }) => receipt === result.receipt);
  if (said === undefined) return state.jobs.length >= MOST_CONVERGED;
  return said.verdict?.verdict === result.verdict?.verdict && isDeepStrictEqual(said.verdict, result.verdict);
}

const LEAST_PAUSE_MS = 200;
const MOST_PAUSE_MS = 1_500;

/** Jitter: two that crossed once shall not cross again. */
const pause = async (round: number): Promise<void> => {
  await delay(randomInt(LEAST_PAUSE_MS, MOST_PAUSE_MS) * round);
};
