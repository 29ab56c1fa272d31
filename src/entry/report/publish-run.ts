// Says what came out for a whole run: one comment by one writer, one job summary, annotations. Each sink is bounded in time.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Note, note } from '../../errors.ts';
import { upsertComment } from '../../github/comment.ts';
import { ownComments } from '../../github/comments.ts';
import type { Repository } from '../../github/repository.ts';
import { runAnnotations } from '../../report/annotations.ts';
import { mayOpenComment } from '../../report/comment-mode.ts';
import { addUnmeasured } from '../../report/pull-totals.ts';
import { jobResultOf } from '../../report/reduce-job.ts';
import { renderRunComment } from '../../report/run/run-comment.ts';
import type { RunModel } from '../../report/run/run-model.ts';
import { renderRunSummary } from '../../report/run/run-summary.ts';
import type { EpochMs } from '../../units.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import { staleSha } from '../run/base/pull-now.ts';
import { joinConsent, keptOf, memoryOf } from '../run/comment/comment-memory.ts';
import {
  authorRule,
  commentRequest,
  FORK_CANNOT_COMMENT,
  markerOf,
  ownRule,
  strangeAuthor,
  withReceipts,
} from '../run/comment/sticky-comment.ts';
import type { Judged } from '../run/judge-head.ts';
import type { MeasuredRunJob } from '../run/receipts/measured-jobs.ts';
import { say } from '../run/say.ts';
import { eventOf } from '../run/workflow-run.ts';
import { earlierRuns } from './earlier-runs.ts';
import type { ReportInputs } from './inputs.ts';
import type { ReportedRun } from './reported-run.ts';

export interface RunPublication {
  readonly reported: ReportedRun;
  readonly measured: readonly MeasuredRunJob[];
  readonly judged: Judged;
  readonly ledgerName: string;
  readonly inputs: ReportInputs;
  readonly repository: Repository | null;
  /** False on another run's behalf. */
  readonly isOwn: boolean;
  readonly notes: readonly Note[];
  readonly atMost: TimeBudget;
  readonly now: EpochMs;
}

export interface PublishedRun {
  readonly model: RunModel;
  readonly reportPath: string | null;
  readonly commentUrl: string | null;
}

const COMMENT_LIMIT_MS = 20_000;
/** A part of the time for the comment, which says more than what earlier runs have used. */
const EARLIER_LIMIT_MS = 7_000;
const LATE = note('comment-late', 'The comment took too long and was given up.', 'warning');

export async function publishRun(publication: RunPublication): Promise<PublishedRun> {
  const model = modelOf(publication);
  const comment = await withDeadline(speak(publication, model), publication.atMost(COMMENT_LIMIT_MS));
  const { url, notes } = comment === 'late' ? { url: null, notes: [LATE] } : comment;
  const said = { ...model, notes: [...model.notes, ...notes] };
  const reportPath = await say({
    text: renderRunSummary(said),
    annotations: runAnnotations(said),
    directory: mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'carbon-report-')),
    fileName: 'report.md',
  });
  return { model: said, reportPath, commentUrl: url };
}

function modelOf({ reported, measured, judged, ledgerName, notes, now }: RunPublication): RunModel {
  const { run, base, pull, selfReported } = reported;
  const { review, decided, acceptance } = judged;
  const newest = new Map(measured.map(({ reviewed, receipts }) => [reviewed.series, receipts.at(-1)]));
  const jobs = review.jobs.flatMap((job) => {
    const receipt = newest.get(job.series);
    return receipt === undefined ? [] : [jobResultOf({ receipt, review: job, verdict: null })];
  });
  const headSha = run.event.headSha ?? run.sha;
  const headJ = review.total?.headJ ?? null;
  return {
    jobs,
    missing: review.jobs.flatMap(({ label, missing: why }) => (why === null ? [] : [{ label, why }])),
    total: review.total,
    verdict: review.verdict,
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    branch: base.anchor.branch,
    marker: markerOf(run, base.config, reported.gathered.receipts),
    pull: null,
    kept: keptOf({ subject: judged.subject, headJ, at: now, acceptance }),
    notes,
    ledgerName,
    policyChanges: decided.changes,
    acceptance,
    selfReported,
    staleSha: staleSha(pull, headSha),
    chart: null,
  };
}

interface Spoken {
  readonly url: string | null;
  readonly notes: readonly Note[];
}

const SILENT: Spoken = { url: null, notes: [] };

async function speak(
  { reported, inputs, repository, isOwn, atMost }: RunPublication,
  model: RunModel,
): Promise<Spoken> {
  const { run, base, pull, gathered } = reported;
  const { marker } = model;
  const mode = base.config?.comment.when ?? inputs.comment;
  if (repository === null || pull === null || marker === null || mode === 'never') return SILENT;
  if (eventOf(run) !== 'pull_request') return SILENT;
  if (isOwn && run.event.fork === true) return { url: null, notes: [FORK_CANNOT_COMMENT] };
  const author = authorRule(base.config);
  const listed = await pull.comments();
  if (!listed.ok) return { url: null, notes: [listed.note] };
  const memory = memoryOf(ownComments(listed.value, ownRule(marker, author)).map(({ body }) => body));
  // A fork's other runs would be asked for receipts that nobody can check.
  const sought = isOwn
    ? await withDeadline(earlierRuns(repository, run, memory.totals), atMost(EARLIER_LIMIT_MS))
    : null;
  const earlier = sought === 'late' ? null : sought;
  const receipts = [...(earlier?.receipts ?? []), ...gathered.receipts];
  const told = { ...model, notes: [...model.notes, ...(earlier?.notes ?? [])] };
  const result = await upsertComment(
    commentRequest({
      repository,
      number: pull.number,
      marker,
      author,
      listed: listed.value,
      receipts,
      open: mayOpenComment(mode, model) ? 'allowed' : 'not-now',
      render: (bodies) => {
        const { totals, accepted } = memoryOf(bodies);
        return renderRunComment({
          ...told,
          pull: withReceipts((earlier?.unmeasured ?? []).reduce(addUnmeasured, totals), receipts),
          kept: { ...model.kept, accepted: joinConsent(accepted, model.kept.accepted) },
        });
      },
    }),
  );
  return {
    url: result.url,
    notes: [...result.notes, ...strangeAuthor(result, author), ...(earlier?.notes ?? [])],
  };
}
