// Says what came out: job summary, pull-request comment, annotations. Each sink is bounded in time and degrades to a note.
import { join } from 'node:path';
import { error, notice, summary, warning } from '@actions/core';
import { series16, workflow16 } from '../../account/receipt/series.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import { type CommentResult, upsertComment } from '../../github/comment.ts';
import type { Repository } from '../../github/repository.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { renderComment } from '../../report/comment.ts';
import { type CommentMode, mayOpenComment } from '../../report/comment-mode.ts';
import { parseState } from '../../report/hidden-state.ts';
import {
  type CommentMarker,
  isOlderRun,
  isSameComment,
  parseMarker,
  receiptSet,
} from '../../report/marker.ts';
import type { ReportModel } from '../../report/model.ts';
import { addReceipt, mergeTotals } from '../../report/pull-totals.ts';
import { renderSummary } from '../../report/summary.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import { writeWhole } from '../write-whole.ts';
import { fileName } from './keep.ts';

export interface Publication {
  readonly model: ReportModel;
  readonly repository: Repository | null;
  readonly pullRequest: number | null;
  readonly mode: CommentMode;
  readonly directory: string;
  readonly atMost: TimeBudget;
}

export interface PublishedReport {
  readonly reportPath: string | null;
  readonly commentUrl: string | null;
}

const COMMENT_LIMIT_MS = 20_000;

export async function publish(publication: Publication): Promise<PublishedReport> {
  const comment = await withDeadline(writeComment(publication), publication.atMost(COMMENT_LIMIT_MS));
  const notes = comment === 'late' ? [LATE] : [...comment.notes, ...strangeAuthor(comment)];
  const model = { ...publication.model, notes: [...publication.model.notes, ...notes] };
  const text = renderSummary(model);
  const reportPath = join(publication.directory, fileName(model.receipt, 'report.md'));
  try {
    writeWhole(reportPath, text);
    await summary.addRaw(text, true).write();
  } catch (failure) {
    warning(`The job summary could not be written: ${messageOf(failure)}`);
  }
  const print = { error, warning, notice };
  for (const { level, text: line } of annotationsOf(model)) print[level](line, { title: 'carbon-action' });
  return { reportPath, commentUrl: comment === 'late' ? null : comment.url };
}

async function writeComment({
  model,
  repository,
  pullRequest,
  mode,
}: Publication): Promise<CommentResult | Silent> {
  const marker = model.marker;
  if (repository === null || pullRequest === null || marker === null || mode === 'never') return SILENT;
  const isOf = (body: string, test: (theirs: CommentMarker) => boolean): boolean => {
    const theirs = parseMarker(body);
    return theirs !== null && test(theirs);
  };
  return upsertComment({
    repository,
    number: pullRequest,
    author: { kind: 'default-token' },
    isOurs: (body) => isOf(body, (theirs) => isSameComment(theirs, marker)),
    isNewer: (body) => isOf(body, (theirs) => isOlderRun(marker, theirs)),
    render: (bodies) => {
      const pull = addReceipt(mergeTotals(bodies.map(parseState)), model.receipt);
      return renderComment({ ...model, pull });
    },
    open: mayOpenComment(mode, model) ? 'allowed' : 'not-now',
  });
}

const LATE = note('comment-late', 'The comment took too long and was given up.', 'warning');
const DEFAULT_AUTHOR = 'github-actions[bot]';

/** Later runs look for the default token's comment only, or a forged marker could capture ours. */
function strangeAuthor({ author }: Pick<CommentResult, 'author'>): readonly Note[] {
  if (author === null || author === DEFAULT_AUTHOR) return [];
  const text = `The comment was written by ${author}; later runs will not find it and write another. Use the default github-token.`;
  return [note('comment-author', text, 'warning')];
}

interface Silent {
  readonly author: null;
  readonly url: null;
  readonly notes: readonly Note[];
}
const SILENT: Silent = { author: null, url: null, notes: [] };

/** Ids in a marker are 1 to 64 letters, digits, `_` and `-`. */
const SERIES_DIGITS = 8;

/** Null outside a run of a workflow. Several measured jobs of one workflow have one comment each, told apart by their series. */
export function markerOf({ receipt }: Pick<ReportModel, 'receipt'>, configId: string): CommentMarker | null {
  const { workflow, series, run_id: run, run_attempt: attempt, head_sha: sha } = receipt.subject;
  if (workflow === null || run === null || sha === null) return null;
  return {
    id: `${configId}-${series16(series).slice(0, SERIES_DIGITS)}`,
    workflow16: workflow16(workflow),
    run,
    attempt: attempt ?? 1,
    sha,
    set: receiptSet([receipt.id]),
  };
}
