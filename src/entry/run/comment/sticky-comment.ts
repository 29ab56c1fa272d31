// Which comment is ours, and who may write it: by marker and author, never by an older run; the receipt of such a run still counts.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { workflow16 } from '../../../account/receipt/series.ts';
import { type Note, note } from '../../../errors.ts';
import type { CommentRequest, CommentResult } from '../../../github/comment.ts';
import type { AuthorRule, Comment, OwnRule } from '../../../github/comments.ts';
import type { Repository } from '../../../github/repository.ts';
import { parseState, withTotals } from '../../../report/hidden-state.ts';
import {
  type CommentMarker,
  isOlderRun,
  isSameComment,
  parseMarker,
  receiptSet,
} from '../../../report/marker.ts';
import { addReceipt, type PullTotals } from '../../../report/pull-totals.ts';
import type { Config } from '../../../review/budget/config.ts';
import type { WorkflowRun } from '../workflow-run.ts';

/** Null outside a run of a workflow. */
export function markerOf(
  run: WorkflowRun,
  config: Config | null,
  receipts: readonly Receipt[],
): CommentMarker | null {
  const { workflow, runId, attempt, event } = run;
  const sha = event.headSha ?? run.sha;
  if (workflow === null || runId === null || sha === null) return null;
  return {
    // A marker has no dots.
    id: (config?.comment.id ?? 'default').replaceAll('.', '_'),
    workflow16: workflow16(workflow),
    run: runId,
    attempt,
    sha,
    set: receiptSet(receipts.map(({ id }) => id)),
  };
}

export const FORK_CANNOT_COMMENT = note(
  'fork-comment',
  "A fork's own run cannot write the comment. The workflow on workflow_run that docs/review.md shows under Forks writes it, with the default branch's rules.",
);

export const authorRule = (config: Config | null): AuthorRule => {
  const login = config?.comment.author ?? null;
  return login === null ? { kind: 'default-token' } : { kind: 'login', login };
};

export const ownRule = (marker: CommentMarker, author: AuthorRule): OwnRule => ({
  author,
  isOurs: (body) => {
    const theirs = parseMarker(body);
    return theirs !== null && isSameComment(theirs, marker);
  },
});

export interface Place {
  readonly repository: Repository;
  readonly number: number;
  readonly marker: CommentMarker;
  readonly author: AuthorRule;
  readonly listed: readonly Comment[] | null;
  /** Receipts of this run, which count whoever speaks. */
  readonly receipts: readonly Receipt[];
  readonly open: CommentRequest['open'];
  readonly render: CommentRequest['render'];
}

export const commentRequest = (place: Place): CommentRequest => {
  const { repository, number, marker, author, listed, receipts, open, render } = place;
  return {
    ...ownRule(marker, author),
    repository,
    number,
    listed,
    open,
    render,
    isNewer: (body) => {
      const theirs = parseMarker(body);
      return theirs !== null && isOlderRun(marker, theirs);
    },
    amend: (newer) => {
      const { totals } = parseState(newer);
      const joined = withReceipts(totals, receipts);
      return joined === totals ? null : withTotals(newer, joined);
    },
  };
};

/** The very same totals where all are known. */
export const withReceipts = (totals: PullTotals, receipts: readonly Receipt[]): PullTotals =>
  receipts.reduce(addReceipt, totals);

const DEFAULT_AUTHOR = 'github-actions[bot]';

/** Later runs look for the author they know only, or a forged marker could capture our comment. */
export function strangeAuthor({ author }: CommentResult, rule: AuthorRule): readonly Note[] {
  const expected = rule.kind === 'login' ? rule.login : DEFAULT_AUTHOR;
  if (author === null || author === expected) return [];
  const text = `The comment was written by ${author}; later runs will not find it and write another. Use the default github-token, or set comment.author in the config.`;
  return [note('comment-author', text, 'warning')];
}
